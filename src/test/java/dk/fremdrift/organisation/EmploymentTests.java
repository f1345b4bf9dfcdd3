package dk.fremdrift.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.fremdrift.TestDatabase;
import dk.fremdrift.shared.BrokenRule;
import dk.fremdrift.shared.Cpr;
import dk.fremdrift.shared.Danish;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@SpringBootTest
@Import(TestDatabase.class)
class EmploymentTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Autowired
    MergeService merging;

    @Autowired
    OrganisationRegister register;

    @Autowired
    TestDatabase.Superuser superuser;

    UUID employer(String name) {
        return people.assureOrganisation(name + " " + UUID.randomUUID());
    }

    UUID person() {
        return people.assurePerson("Kim", null, null, null);
    }

    UUID employ(
            UUID person, @Nullable UUID employer, @Nullable String job, @Nullable String from, @Nullable String to) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                        insert into employment (id, version, person_id, organisation_id, job_title, valid_from, valid_to)
                        values (:id, 0, :person, :employer, :job, cast(:from as date), cast(:to as date))
                        """)
                .param("id", id)
                .param("person", person)
                .param("employer", employer)
                .param("job", job)
                .param("from", from)
                .param("to", to)
                .update();
        return id;
    }

    private List<Map<String, @Nullable Object>> of(UUID person) {
        return jdbc.sql("select * from employment where person_id = ? order by valid_from nulls first")
                .param(person)
                .query()
                .listOfRows();
    }

    private static void refused(String rule, ThrowingCallable change) {
        assertThatThrownBy(change)
                .isInstanceOfSatisfying(
                        DataIntegrityViolationException.class,
                        refusal -> assertThat(BrokenRule.of(refusal)).isEqualTo(rule));
    }

    @Test
    void nobodyWorksTwiceInTheSamePlaceAtOnce() {
        UUID person = person();
        UUID kl = employer("KL");
        employ(person, kl, "Konsulent", null, "2020-12-31");
        employ(person, kl, "Chefkonsulent", "2021-01-01", null);
        employ(person, employer("COK"), "Underviser", "2021-01-01", null);
        refused("employment_once_at_a_time", () -> employ(person, kl, "Chef", "2024-01-01", null));
    }

    @Test
    void anUnknownEmployerCannotStandTwiceAtOnceEither() {
        UUID person = person();
        employ(person, null, "Konsulent", null, null);
        refused("employment_once_at_a_time", () -> employ(person, null, "Chef", "2024-01-01", null));
    }

    @Test
    void aNumberAtAnEmployerMeansOnePersonForEver() {
        UUID kl = employer("KL");
        UUID first = employ(person(), kl, null, "2001-01-01", "2002-01-01");
        UUID second = employ(person(), kl, null, null, null);
        UUID elsewhere = employ(person(), employer("COK"), null, null, null);
        String number = "update employment set employee_number = '1208' where id = ?";
        UUID open = employ(person(), kl, null, "2003-01-01", null);
        jdbc.sql(number).param(open).update();
        jdbc.sql(number).param(elsewhere).update();
        refused(
                "employment_number_means_one_person",
                () -> jdbc.sql(number).param(second).update());
        refused("employment_past_stays", () -> jdbc.sql(number).param(first).update());
    }

    @Test
    void whatIsOverIsNeitherRewrittenNorRemoved() {
        UUID past = employ(person(), employer("KL"), "Konsulent", null, "2020-12-31");
        refused(
                "employment_past_stays",
                () -> jdbc.sql("update employment set job_title = 'Chef' where id = ?")
                        .param(past)
                        .update());
        refused(
                "employment_past_stays",
                () -> jdbc.sql("delete from employment where id = ?")
                        .param(past)
                        .update());
    }

    @Test
    void nobodyIsTheirOwnManager() {
        UUID person = person();
        UUID job = employ(person, employer("KL"), null, null, null);
        refused(
                "employment_not_own_manager",
                () -> jdbc.sql("update employment set manager_id = person_id where id = ?")
                        .param(job)
                        .update());
    }

    @Test
    void aCorrectionOfWhatHasNoKnownBeginStaysOneEmployment() {
        UUID kl = employer("KL");
        UUID person = people.assurePerson("Kim", null, "Konsulent", kl);
        people.describe(person, "Chefkonsulent", kl, 0L);
        assertThat(of(person))
                .singleElement()
                .satisfies(row -> assertThat(row).containsEntry("job_title", "Chefkonsulent"));
    }

    @Test
    void anotherEmployerThanTheKnownOneIsAMoveThatKeepsWhatWas() {
        UUID person = person();
        employ(person, employer("KL"), "Konsulent", "2021-01-01", null);
        UUID cok = employer("COK");
        people.describe(person, "Underviser", cok, 0L);
        List<Map<String, @Nullable Object>> rows = of(person);
        assertThat(rows).hasSize(2);
        assertThat(rows.getFirst()).containsEntry("job_title", "Konsulent");
        assertThat(rows.getFirst().get("valid_to")).isNotNull();
        assertThat(rows.getLast()).containsEntry("organisation_id", cok).containsEntry("valid_to", null);
    }

    @Test
    void aRegisteredEmploymentIsEndedAndNotOverwrittenAlthoughNobodyKnowsItsBegin() {
        UUID person = person();
        UUID job = employ(person, employer("KL"), "Konsulent", null, null);
        jdbc.sql("update employment set employee_number = '1001' where id = ?")
                .param(job)
                .update();
        people.describe(person, "Underviser", employer("COK"), 0L);
        assertThat(of(person))
                .hasSize(2)
                .first()
                .satisfies(row -> assertThat(row)
                        .containsEntry("employee_number", "1001")
                        .containsEntry("job_title", "Konsulent"));
    }

    @Test
    void aRegisteredEmploymentThatBeganTodayIsNotOverwrittenEither() {
        for (String organisation : new String[] {"COK", null}) {
            UUID person = person();
            UUID kl = employer("KL");
            UUID job = employ(person, kl, "Konsulent", LocalDate.now(clock).toString(), null);
            jdbc.sql("update employment set employee_number = '1001' where id = ?")
                    .param(job)
                    .update();
            people.describe(person, null, organisation == null ? null : employer(organisation), 0L);
            assertThat(of(person))
                    .first()
                    .satisfies(row -> assertThat(row)
                            .containsEntry("employee_number", "1001")
                            .containsEntry("organisation_id", kl));
        }
    }

    @Test
    void theDatabaseTakesNoCprNumberInEither() {
        UUID person = person();
        UUID job = employ(person, employer("KL"), "Konsulent", null, null);
        for (String column : List.of("employee_number", "job_title", "employee_group")) {
            for (String typed : List.of("010190-1234", "610190 1234", "nr. 311290 – 1234")) {
                assertThat(Cpr.mayBe(typed, LocalDate.now(Danish.ZONE))).isTrue();
                assertThatThrownBy(() -> jdbc.sql("update employment set " + column + " = ? where id = ?")
                                .params(typed, job)
                                .update())
                        .hasMessageContaining("_is_no_cpr");
            }
            jdbc.sql("update employment set " + column + " = ? where id = ?")
                    .params("0e010190-1234", job)
                    .update();
        }
        refused(
                "person_name_is_no_cpr",
                () -> jdbc.sql("update person set name = 'Kim 010190-1234' where id = ?")
                        .param(person)
                        .update());
    }

    @Test
    void anOldCprNumberIsInNobodysWayAndCanBeTakenOut() {
        UUID person = person();
        UUID past = employ(person, employer("KL"), "Konsulent", null, "2020-12-31");
        UUID present = employ(person, employer("COK"), "Underviser", null, null);
        writtenBefore("update person set name = 'Kim 010190-1234' where id = '" + person + "'");
        writtenBefore(
                "update employment set employee_number = '010190-1234', job_title = 'Kim 010190-1234' where id = '"
                        + past + "'");

        UUID survivor = merging.merge(person(), person);
        jdbc.sql("update employment set job_title = 'Lektor' where id = ?")
                .param(present)
                .update();
        refused(
                "employment_past_stays",
                () -> jdbc.sql("update employment set employee_number = null, valid_to = valid_to - 1 where id = ?")
                        .param(past)
                        .update());
        refused(
                "employment_past_stays",
                () -> jdbc.sql("update employment set employee_number = '1001' where id = ?")
                        .param(past)
                        .update());
        jdbc.sql("update employment set employee_number = null, job_title = null, version = version + 1 where id = ?")
                .param(past)
                .update();
        assertThat(of(person))
                .allSatisfy(row ->
                        assertThat(row).containsEntry("employee_number", null).containsEntry("survivor_id", survivor));
        jdbc.sql("update person set name = 'Kim' where id = ?").param(person).update();
    }

    // As it was before there was the rule
    private void writtenBefore(String change) {
        superuser
                .jdbc()
                .sql("do $$ begin set local session_replication_role = replica; " + change + "; end $$")
                .update();
    }

    @Test
    void ofTwoPastEmploymentsOfMergedPeopleTheLaterOneCounts() {
        UUID one = person();
        UUID another = person();
        UUID kl = employer("KL");
        UUID later = employ(one, kl, "Konsulent", "2018-01-01", "2020-12-31");
        employ(another, kl, "Konsulent", "2018-01-01", "2020-06-30");

        UUID survivor = merging.merge(one, another);
        assertThat(counted(survivor)).containsExactly(later);
        refused("employment_once_at_a_time", () -> employ(survivor, kl, "Konsulent", "2019-01-01", "2019-12-31"));
    }

    @Test
    void noEmploymentIsLeftOutBecauseOfOneThatIsLeftOutItself() {
        UUID one = person();
        UUID another = person();
        UUID kl = employer("KL");
        UUID first = employ(one, kl, "Konsulent", "2018-01-01", "2019-06-30");
        UUID last = employ(one, kl, "Konsulent", "2020-01-01", "2021-12-31");
        employ(another, kl, "Konsulent", "2019-01-01", "2020-06-30");

        assertThat(counted(merging.merge(one, another))).containsExactlyInAnyOrder(first, last);
    }

    private List<@Nullable UUID> counted(UUID survivor) {
        return jdbc.sql("select id from employment where survivor_id = ? and not twice")
                .param(survivor)
                .query(UUID.class)
                .list();
    }

    @Test
    @Transactional
    void ofTwoOfTheSameTheOneThatRunsCounts() {
        UUID person = person();
        UUID kl = employer("KL");
        UUID running = UUID.randomUUID();
        jdbc.sql("""
                        insert into employment (id, version, person_id, organisation_id, twice) values (:id, 0, :person, :kl, true)
                        """)
                .param("id", running)
                .param("person", person)
                .param("kl", kl)
                .update();
        UUID over = employ(person, kl, null, null, "2020-12-31");
        for (String statement : migration("V20261123070100__organisation_mark_what_is_over")) {
            jdbc.sql(statement).update();
        }
        assertThat(of(person)).allSatisfy(row -> assertThat(row).containsEntry("twice", over.equals(row.get("id"))));
    }

    private static List<String> migration(String name) {
        try (var file = EmploymentTests.class.getResourceAsStream("/db/migration/" + name + ".sql")) {
            return List.of(
                    new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8).split(";\\s*"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void whoComesBackBeginsAnewAndTheYearsBeforeStay() {
        UUID person = person();
        UUID kl = employer("KL");
        employ(person, kl, "Konsulent", "2001-01-01", "2005-12-31");
        people.learn(person, "Chef", kl);
        assertThat(of(person))
                .hasSize(2)
                .last()
                .satisfies(row -> assertThat(row.get("valid_from")).isNotNull());
    }

    @Test
    void everybodyAtAnOrganisationIsCountedOnceWhoeverEmploysThem() {
        String name = "Jobcenter " + UUID.randomUUID();
        UUID centre = people.assureOrganisation(name);
        UUID unit = UUID.randomUUID();
        jdbc.sql("insert into unit (id, version, organisation_id, name) values (?, 0, ?, 'Team 1')")
                .params(unit, centre)
                .update();
        UUID own = person();
        employ(own, centre, "Konsulent", null, null);
        String random = centre.toString().substring(8);
        UUID below = UUID.fromString("00000000" + random);
        UUID above = UUID.fromString("ffffffff" + random);
        for (UUID state : List.of(below, above)) {
            jdbc.sql("insert into organisation (id, version, name) values (?, 0, ?)")
                    .params(state, "Staten " + state)
                    .update();
            inUnit(unit, employ(person(), state, "Rådgiver", null, null));
        }
        inUnit(unit, employ(person(), null, "Frivillig", null, null));
        inUnit(unit, employ(own, null, "Frivillig", null, null));
        employ(person(), centre, "Konsulent", null, "2020-12-31");
        assertThat(register.list(name, null, Pageable.ofSize(5)))
                .singleElement()
                .extracting(OrganisationRow::people)
                .isEqualTo(4);
    }

    private void inUnit(UUID unit, UUID employment) {
        jdbc.sql("update employment set unit_id = ? where id = ?")
                .params(unit, employment)
                .update();
    }

    @Test
    void theLatestOfSeveralIsWhereSomebodyWorksOnADay() {
        UUID person = person();
        employ(person, employer("KL"), "Konsulent", null, null);
        employ(person, employer("COK"), "Underviser", "2024-01-01", "2030-01-01");
        assertThat(jobOn(person, TODAY)).isEqualTo("Underviser");
        assertThat(jobOn(person, LocalDate.of(2023, 12, 31))).isEqualTo("Konsulent");
    }

    private String jobOn(UUID person, LocalDate day) {
        return jdbc.sql("select job_title from employment_on(?, ?)")
                .params(person, day)
                .query(String.class)
                .single();
    }
}
