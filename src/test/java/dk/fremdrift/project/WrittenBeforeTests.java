package dk.fremdrift.project;

import static org.assertj.core.api.Assertions.assertThat;

import dk.fremdrift.project.ProjectFixtures.Somebody;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A number that looks like a CPR number, and stood there before such numbers were refused. */
class WrittenBeforeTests extends PagesTests {

    private static final String WORDS = "Lene 0101901234";

    UUID project;
    UUID phase;

    @BeforeEach
    void aProjectWithAPhase() {
        project = make.project("Et projekt");
        phase = make.phase(project, 0, "PLANNED");
    }

    private void mends(Map<String, String> typed, String field, String path, Object... ids) {
        Map<String, String> form = new HashMap<>(typed);
        form.put(field, "Bo 0202901234");
        form.put("version", "0");
        assertThat(post(hr, form, path, ids)).hasStatusOk().bodyText().contains("ser der ud til at stå et CPR-nummer");
        form.put(field, WORDS);
        assertThat(post(hr, form, path, ids)).hasStatus3xxRedirection();
    }

    @Test
    void itKeepsNobodyFromMendingAnActivity() {
        UUID activity = make.activity(project, phase, "Interview");
        jdbc.sql("update activity set responsible = ? where id = ?")
                .params(WORDS, activity)
                .update();
        mends(
                Map.of(
                        "activityKind",
                        "ACTIVITY",
                        "activityTitle",
                        "Interviews",
                        "certainty",
                        "PLANNED",
                        "activityStatus",
                        "ONGOING"),
                "responsible",
                "/projects/{id}/phases/activities/{activity}/edit",
                project,
                activity);
        assertThat(get(hr, "/projects/{id}/phases", project)).bodyText().contains("Interviews", WORDS);
    }

    @Test
    void itKeepsNobodyFromMendingABenefit() {
        UUID item = UUID.randomUUID();
        jdbc.sql("""
                        insert into description_item (id, version, project_id, section, position, title, certainty, harvester)
                        values (?, 0, ?, 'BENEFITS', 1, 'Kortere ventetid', 'PLANNED', ?)
                        """).params(item, project, WORDS).update();
        mends(
                Map.of("itemTitle", "Kort ventetid", "certainty", "DECIDED"),
                "harvester",
                "/projects/{id}/description/sections/benefits/items/{item}/edit",
                project,
                item);
        assertThat(get(hr, "/projects/{id}/description", project)).bodyText().contains("Kort ventetid", WORDS);
    }

    @Test
    void itKeepsNobodyFromMendingWhoTakesPart() {
        UUID participant = make.participant(project, phase, WORDS);
        mends(
                Map.of("quantityWords", "en dag om ugen"),
                "participantWords",
                "/projects/{id}/phases/{phase}/participants/{participant}/edit",
                project,
                phase,
                participant);
        assertThat(get(hr, "/projects/{id}/phases", project)).bodyText().contains("en dag om ugen", WORDS);
    }

    @Test
    void itKeepsNobodyFromMendingARole() {
        UUID role = UUID.randomUUID();
        jdbc.sql("""
                        insert into project_role (id, version, project_id, kind, words, valid_from)
                        values (?, 0, ?, 'OWNER', ?, date '2014-09-23')
                        """).params(role, project, WORDS).update();
        mends(
                Map.of("validFrom", "2014-10-01"),
                "words",
                "/projects/{id}/organisation/roles/{role}/edit",
                project,
                role);
        assertThat(jdbc.sql("select words || ', ' || valid_from from project_role where id = ?")
                        .param(role)
                        .query(String.class)
                        .single())
                .isEqualTo(WORDS + ", 2014-10-01");
    }

    @Test
    void itKeepsNobodyFromMendingWhereSomebodyWorks() {
        Somebody leader = make.somebody();
        make.role(project, leader, "LEADER");
        String page = "/projects/{id}/organisation/people/{person}/edit";
        String organisation = "Kommune " + unique();
        post(
                hr,
                Map.of("jobTitle", "Konsulent", "organisation", organisation, "version", "0"),
                page,
                project,
                leader.personId());
        jdbc.sql("update employment set job_title = ? where person_id = ?")
                .params(WORDS, leader.personId())
                .update();
        jdbc.sql("update person set version = 0 where id = ?")
                .param(leader.personId())
                .update();
        mends(Map.of("organisation", "Ny " + organisation), "jobTitle", page, project, leader.personId());
        assertThat(get(hr, "/projects/{id}/organisation", project)).bodyText().contains("Ny " + organisation, WORDS);
    }
}
