package dk.fremdrift.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dk.fremdrift.TestDatabase;
import dk.fremdrift.decision.Electorate;
import dk.fremdrift.decision.Electorate.FilledSeat;
import dk.fremdrift.project.ProjectFixtures.Somebody;
import dk.fremdrift.shared.BrokenRule;
import dk.fremdrift.shared.Danish;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class SubprojectTests extends PagesTests {

    @Autowired
    Electorate electorate;

    @Autowired
    TestDatabase.Superuser superuser;

    @Autowired
    PlatformTransactionManager transactions;

    UUID parent;
    UUID part;
    Somebody seated;
    Somebody parentsLeader;
    Somebody leader;

    @BeforeEach
    void aProjectWithAPartThatHasNoSteeringGroup() {
        parent = make.project("Det hele");
        seated = make.somebody();
        make.seat(parent, seated, true);
        parentsLeader = make.somebody();
        make.role(parent, parentsLeader, "LEADER");
        part = make.project("En del");
        below(part, parent);
        leader = make.somebody();
        make.role(part, leader, "LEADER");
    }

    private void below(UUID project, UUID above) {
        jdbc.sql("update project set status = 'DRAFT' where id = :id")
                .param("id", project)
                .update();
        jdbc.sql("update project set parent_id = :above where id = :id")
                .param("above", above)
                .param("id", project)
                .update();
    }

    private @Nullable UUID holderOf(UUID project) {
        return electorate.filledSeats(project, LocalDate.now(Danish.ZONE)).stream()
                .map(FilledSeat::holderId)
                .findFirst()
                .orElse(null);
    }

    @Test
    void theGroupAboveDecidesForAPartWithoutOne() {
        assertThat(holderOf(part)).isEqualTo(seated.personId());
        UUID deeper = make.project("En del af delen");
        below(deeper, part);
        assertThat(holderOf(deeper)).isEqualTo(seated.personId());
    }

    @Test
    void aPartWithItsOwnGroupDecidesForItself() {
        Somebody own = make.somebody();
        make.seat(part, own, true);
        assertThat(holderOf(part)).isEqualTo(own.personId());
        assertThat(get(seated, "/projects/{id}/decisions", part)).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void aPartWithAnEmptyGroupIsNotDecidedForByAnother() {
        make.seat(part, true);
        assertThat(holderOf(part)).isNull();
    }

    @Test
    void theLeadersOfThePartAreThoseWhoseVotesAloneCarryNothing() {
        assertThat(electorate.leaders(part, LocalDate.now(Danish.ZONE))).containsExactly(leader.personId());
    }

    @Test
    void whoeverDecidesReachesTheMatterAndNothingElse() {
        UUID matter = make.awaiting(part, leader);
        assertThat(get(seated, "/projects/{id}/decisions/{s}", part, matter))
                .hasStatusOk()
                .bodyText()
                .contains("Noget at beslutte", "Din stemme")
                .doesNotContain("/description\"", "/phases\"", "/organisation\"");
        for (String page : new String[] {"", "/description", "/phases", "/organisation", "/budget", "/accounts"}) {
            assertThat(get(seated, "/projects/{id}" + page, part)).as(page).hasStatus(HttpStatus.FORBIDDEN);
        }
        assertThat(post(seated, Map.of("choice", "APPROVE"), "/projects/{id}/decisions/{s}/votes", part, matter))
                .hasStatus(HttpStatus.FOUND);
        assertThat(jdbc.sql("select person_id from vote where submission_id = :s")
                        .param("s", matter)
                        .query(UUID.class)
                        .single())
                .isEqualTo(seated.personId());
    }

    @Test
    void theMatterIsATaskOfWhoeverDecides() {
        make.awaiting(part, leader);
        assertThat(get(seated, "/")).bodyText().contains("Noget at beslutte");
        assertThat(get(parentsLeader, "/")).bodyText().doesNotContain("Noget at beslutte");
    }

    @Test
    void accessIsNotInherited() {
        assertThat(get(parentsLeader, "/projects/{id}", part)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(leader, "/projects/{id}", parent)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(parentsLeader, "/projects/{id}", parent)).bodyText().doesNotContain("En del");
        assertThat(get(leader, "/projects/{id}", part))
                .bodyText()
                .contains("Del af", "Det hele")
                .doesNotContain("href=\"/projects/" + parent + "\"");
    }

    @Test
    void theProjectAboveShowsThePartsThatTheReaderMayKnowOf() {
        assertThat(get(hr, "/projects/{id}", parent))
                .bodyText()
                .contains("Delprojekter", "En del", "Nyt delprojekt", "/projects/" + part + "\"");
        assertThat(get(seated, "/projects/{id}", parent)).bodyText().contains("/projects/" + part + "/decisions\"");
    }

    @Test
    void onlyTheMoneyThatTheReaderMaySeeIsSummed() {
        spend(part, 700, 300);
        UUID other = make.project("En anden del");
        below(other, parent);
        spend(other, 50, 20);
        assertThat(get(hr, "/projects/{id}", parent)).bodyText().contains(">750<", ">320<");
        make.role(other, parentsLeader, "SECRETARY");
        assertThat(get(parentsLeader, "/projects/{id}", parent))
                .bodyText()
                .contains(">50<")
                .doesNotContain(">750<", ">700<");
        assertThat(get(seated, "/projects/{id}", parent)).bodyText().doesNotContain(">750<", ">700<", ">50<");
    }

    private void spend(UUID project, int approved, int spent) {
        jdbc.sql("""
                        with b as (insert into budget (id, version, project_id, vat_is_cost) values (gen_random_uuid(), 0, :project, true))
                        insert into line_balance (line_key, version, project_id, phase_id, cost_type_id, text, position, approved, spent)
                        select gen_random_uuid(), 0, :project, :phase, id, 'Linje', 1, :approved, :spent from cost_type where name_da = 'Løn'
                        """)
                .param("project", project)
                .param("phase", make.phase(project, 0, "OPEN"))
                .param("approved", approved)
                .param("spent", spent)
                .update();
    }

    @Test
    void hrRegistersAPartWithItsOwnNumber() {
        String number = unique();
        post(hr, Map.of("number", number, "title", "Endnu en del"), "/projects/{id}/subprojects", parent);
        assertThat(jdbc.sql("select parent_id from project where number = :number")
                        .param("number", number)
                        .query(UUID.class)
                        .single())
                .isEqualTo(parent);
        assertThat(post(hr, Map.of("number", number, "title", "Igen"), "/projects/{id}/subprojects", parent))
                .hasStatusOk();
    }

    @Test
    void aDraftIsMovedAndBackAgain() {
        UUID draft = make.project("Flyttes");
        jdbc.sql("update project set status = 'DRAFT' where id = :id")
                .param("id", draft)
                .update();
        for (String typed : new String[] {number(parent), ""}) {
            var form = new HashMap<>(Map.of("parentNumber", typed));
            form.put(
                    "version",
                    jdbc.sql("select version from project where id = :id")
                            .param("id", draft)
                            .query(String.class)
                            .single());
            post(hr, form, "/projects/{id}/parent", draft);
            assertThat(get(hr, "/projects/{id}/parent", draft))
                    .bodyText()
                    .contains("name=\"parentNumber\" value=\"" + typed + "\"");
        }
    }

    @Test
    void whatIsMoreThanADraftIsNotMoved() {
        jdbc.sql("update project set status = 'RUNNING' where id = :id")
                .param("id", part)
                .update();
        assertThat(post(hr, Map.of("parentNumber", "", "version", "0"), "/projects/{id}/parent", part))
                .hasStatusOk()
                .bodyText()
                .contains("Kun en kladde");
        assertThat(refused("update project set parent_id = null where id = :id", part, part))
                .isEqualTo("project_parent_of_draft");
    }

    @Test
    void whatAwaitsADecisionIsNotMoved() {
        make.awaiting(part, leader);
        assertThat(post(hr, Map.of("parentNumber", "", "version", "0"), "/projects/{id}/parent", part))
                .bodyText()
                .contains("Kun en kladde");
    }

    @Test
    void whatIsBelowStaysWithItsGroupWhileAMatterIsOpen() {
        UUID without = make.project("En del af delen");
        below(without, part);
        make.awaiting(without, leader);
        assertThat(post(hr, Map.of("parentNumber", "", "version", "0"), "/projects/{id}/parent", part))
                .hasStatusOk()
                .bodyText()
                .contains("Et delprojekt venter på en beslutning");
    }

    @Test
    void aMatterThatIsDecidedOnBelowByAGroupOfItsOwnKeepsNothing() {
        UUID deeper = make.project("En del af delen");
        below(deeper, part);
        make.seat(deeper, false);
        make.awaiting(deeper, leader);
        assertThat(post(hr, Map.of("parentNumber", "", "version", "0"), "/projects/{id}/parent", part))
                .hasStatus3xxRedirection();
    }

    @Test
    void theFirstSeatIsNotSetUpUnderAnOpenMatter() {
        make.awaiting(part, leader);
        assertThat(post(hr, Map.of("seatTitle", "Formand"), "/projects/{id}/organisation/seats", part))
                .hasStatusOk()
                .bodyText()
                .contains("venter på en beslutning");
        assertThat(holderOf(part)).isEqualTo(seated.personId());
        assertThat(post(hr, Map.of("seatTitle", "Medlem"), "/projects/{id}/organisation/seats", parent))
                .hasStatus3xxRedirection();
    }

    @Test
    void theLastSeatIsNotRemovedUnderAnOpenMatterBelow() {
        UUID deeper = make.project("En del af delen");
        below(deeper, part);
        UUID seat = make.seat(part, false);
        make.awaiting(deeper, leader);
        post(hr, Map.of(), "/projects/{id}/organisation/seats/{s}/deletion", part, seat);
        assertThat(get(hr, "/projects/{id}/organisation", part)).bodyText().contains("/seats/" + seat);
        assertThat(refused("update seat set project_id = :other where id = :id", seat, parent))
                .isEqualTo("seat_stays_in_project");
    }

    @Test
    void aDraftThatSomethingWasSubmittedFromIsNotDeleted() {
        make.awaiting(part, leader);
        assertThat(post(hr, Map.of(), "/projects/{id}/deletion", part))
                .hasStatusOk()
                .bodyText()
                .contains("Projektet kan ikke slettes");
        assertThat(refused("delete from project where id = :id", part, part)).isEqualTo("project_stays_with_matter");
    }

    private String refused(String sql, UUID id, UUID other) {
        return BrokenRule.of(catchThrowableOfType(
                DataIntegrityViolationException.class,
                () -> superuser
                        .jdbc()
                        .sql(sql)
                        .param("id", id)
                        .param("other", other)
                        .update()));
    }

    @Test
    void aMatterThatComesInWhileItIsMovedIsNotDecidedByAnother() throws Exception {
        var transaction = new TransactionTemplate(transactions);
        try (var other = Executors.newSingleThreadExecutor()) {
            Future<Integer> move = transaction.execute(status -> {
                make.awaiting(part, leader);
                Future<Integer> waiting =
                        other.submit(() -> jdbc.sql("update project set parent_id = null where id = :id")
                                .param("id", part)
                                .update());
                assertThatThrownBy(() -> waiting.get(300, TimeUnit.MILLISECONDS))
                        .isInstanceOf(TimeoutException.class);
                return waiting;
            });
            assertThatThrownBy(move::get).rootCause().hasMessageContaining("something was put forward");
        }
        assertThat(holderOf(part)).isEqualTo(seated.personId());
    }

    @Test
    void whatTheOtherHasStoredIsTakenWhenAskedFor() {
        UUID another = make.project("Et andet");
        jdbc.sql("update project set version = 7 where id = :id")
                .param("id", part)
                .update();
        assertThat(post(hr, Map.of("parentNumber", number(another), "version", "6"), "/projects/{id}/parent", part))
                .hasStatusOk()
                .bodyText()
                .contains("Det er gemt i feltet nu", number(parent));
        var taken = Map.of("parentNumber", number(another), "version", "7", "take", "parentNumber");
        assertThat(post(hr, taken, "/projects/{id}/parent", part)).hasStatus3xxRedirection();
        assertThat(jdbc.sql("select parent_id from project where id = :id")
                        .param("id", part)
                        .query(UUID.class)
                        .single())
                .isEqualTo(parent);
    }

    private String number(UUID project) {
        return jdbc.sql("select number from project where id = :id")
                .param("id", project)
                .query(String.class)
                .single();
    }

    @Test
    void noProjectIsAPartOfItself() {
        jdbc.sql("update project set status = 'DRAFT' where id = :id")
                .param("id", parent)
                .update();
        assertThat(post(hr, Map.of("parentNumber", number(part), "version", "0"), "/projects/{id}/parent", parent))
                .hasStatusOk()
                .bodyText()
                .contains("ikke være en del af sig selv");
        assertThat(refused("update project set parent_id = :other where id = :id", part, part))
                .isEqualTo("project_no_circle");
    }

    @Test
    void aDraftWithPartsIsNotDeleted() {
        jdbc.sql("update project set status = 'DRAFT' where id = :id")
                .param("id", parent)
                .update();
        assertThat(post(hr, Map.of(), "/projects/{id}/deletion", parent)).hasStatusOk();
        assertThat(get(hr, "/projects/{id}", parent)).hasStatusOk();
    }

    @Test
    void theListShowsPartsOnlyOrNone() {
        String title = unique();
        jdbc.sql("update project set title = :title where id in (:parent, :part)")
                .param("title", title)
                .param("parent", parent)
                .param("part", part)
                .update();
        assertThat(get(hr, "/projects?search={t}&parts=only", title))
                .bodyText()
                .contains("/projects/" + part + "\"", "Del af T-")
                .doesNotContain("/projects/" + parent + "\"");
        assertThat(get(hr, "/projects?search={t}&parts=none", title))
                .bodyText()
                .contains("/projects/" + parent + "\"")
                .doesNotContain("/projects/" + part + "\"");
    }
}
