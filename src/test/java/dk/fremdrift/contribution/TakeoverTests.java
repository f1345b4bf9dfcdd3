package dk.fremdrift.contribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.fremdrift.shared.BrokenRule;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;

/** Contributions that are taken over into the description or the plan. */
class TakeoverTests extends Contributing {

    private UUID taken(String table) {
        return jdbc.sql("select id from " + table + " where project_id = ? and origin_id is not null")
                .param(project)
                .query(UUID.class)
                .single();
    }

    @Test
    void whatTheSenderHasCorrectedMeanwhileIsShownBeforeItIsTakenOver() {
        UUID call = call();
        String token = invite(call, "Odense Kommune");
        send(token, typed("To medarbejdere"));
        UUID contribution = onlyContribution(call);
        correct(token, contribution, "Tre medarbejdere", "0");
        var stale = new HashMap<>(Map.of("place", "METHODS", "takeTitle", "To medarbejdere", "version", "0"));
        assertThat(takeOver(contribution, stale))
                .hasStatusOk()
                .bodyText()
                .contains("Tre medarbejdere", "To medarbejdere", "En anden har gemt");
        stale.put("version", "1");
        stale.put("take", "takeTitle");
        takeOver(contribution, stale);
        assertThat(get("/description")).bodyText().contains("Tre medarbejdere").doesNotContain("To medarbejdere");
    }

    @Test
    void whoTakesOverWhatAnotherHasTakenOverIsTold() {
        UUID call = call();
        UUID contribution = handedIn(call);
        takeOver(contribution, "PLAN");
        var late = Map.of("place", "METHODS", "takeTitle", "Mine ord", "version", "0");
        assertThat(takeOver(contribution, late))
                .hasRedirectedUrl("/projects/" + project + "/contributions/" + contribution)
                .flash()
                .containsEntry("problem", "contribution.takeover.already")
                .doesNotContainKey("notice");
    }

    @Test
    void takenOverItStandsInThePlanWithItsTraceAndWithoutTheName() {
        UUID call = call();
        UUID contribution = handedIn(call);
        Map<String, String> typed = Map.of(
                "place",
                "PLAN",
                "takePhase",
                phase.toString(),
                "takeTitle",
                "To medarbejdere interviewer",
                "version",
                "0");
        takeOver(contribution, typed);
        assertThat(get("/phases"))
                .bodyText()
                .contains("To medarbejdere interviewer", "Fra et bidrag:", "Odense Kommune")
                .doesNotContain("Navn Navnesen");
        assertThat(get("/contributions/" + contribution))
                .bodyText()
                .contains("taget med under", "Tids- og handleplanen")
                .contains("/phases#activity-" + taken("activity"));
        assertThat(get("/phases")).bodyText().contains("id=\"activity-" + taken("activity") + "\"");
    }

    @Test
    void takenOverItStandsInTheDescriptionWithItsTrace() {
        UUID call = call();
        UUID contribution = handedIn(call);
        takeOver(contribution, Map.of("place", "METHODS", "takeTitle", "Interviews", "version", "0"));
        assertThat(get("/description"))
                .bodyText()
                .contains("Interviews", "Fra et bidrag:", "Odense Kommune")
                .contains("id=\"item-" + taken("description_item") + "\"");
        assertThat(get("/contributions/" + contribution))
                .bodyText()
                .contains("/description#item-" + taken("description_item"));
        assertThat(post("/contributions/" + contribution + "/deletion", Map.of()))
                .hasRedirectedUrl("/projects/" + project + "/contributions/" + contribution);
        assertThat(count(call)).isOne();
    }

    @Test
    void whyItCannotBeDeletedIsSaidWhereTheButtonWas() {
        UUID contribution = handedIn(call());
        String page = "/contributions/" + contribution;
        assertThat(get(page))
                .bodyText()
                .contains("/deletion\">Slet bidraget</a>")
                .doesNotContain("kan først slettes");
        takeOver(contribution, "METHODS");
        assertThat(get(page))
                .bodyText()
                .containsPattern("kan først slettes, når det er slettet under <a [^>]*#item-[^>]*>Metoder</a>")
                .doesNotContain("Slet bidraget</a>");
    }

    @Test
    void twoWhoTakeItOverAtOnceTakeItOverOnce() throws Exception {
        UUID call = call();
        UUID contribution = handedIn(call);
        List<Callable<String>> clicks = List.of(
                () -> takeOver(contribution, "PLAN"),
                () -> takeOver(contribution, "METHODS"),
                () -> takeOver(contribution, "PLAN"));
        assertThat(atOnce(clicks))
                .containsExactlyInAnyOrder("done", "contribution.takeover.already", "contribution.takeover.already");
        assertThat(jdbc.sql("""
                        select (select count(*) from activity where origin_id = :it)
                            + (select count(*) from description_item where origin_id = :it)
                        """).param("it", contribution).query(Integer.class).single())
                .isOne();
    }

    @Test
    void aPhaseThatIsDeletedMeanwhileIsSaidAtItsFieldAndTheWordsStay() {
        UUID call = call();
        UUID contribution = handedIn(call);
        var late = Map.of(
                "place",
                "PLAN",
                "takePhase",
                UUID.randomUUID().toString(),
                "takeTitle",
                "Mine rettede ord",
                "version",
                "0");
        assertThat(takeOver(contribution, late))
                .hasStatusOk()
                .bodyText()
                .contains("Mine rettede ord", "takePhase-error");
    }

    @Test
    void aPhaseIsRefusedForWhatIsNotPlannedAndTheWordsStay() {
        UUID contribution = handedIn(call());
        var typed = Map.of(
                "place", "METHODS", "takePhase", phase.toString(), "takeTitle", "Mine rettede ord", "version", "0");
        assertThat(takeOver(contribution, typed))
                .hasStatusOk()
                .bodyText()
                .contains("Mine rettede ord", "takePhase-error", "kan stå i en fase");
        assertThat(get("/contributions/" + contribution)).bodyText().doesNotContain("taget med under");
    }

    @Test
    void beforeWhatCameFromAContributionIsDeletedItIsSaidAndAfterwardsTheHistoryTellsOfIt() {
        UUID contribution = handedIn(call());
        takeOver(contribution, "METHODS");
        String item = "/description/sections/methods/items/" + taken("description_item") + "/deletion";
        assertThat(get(item)).bodyText().contains("Det kommer fra et bidrag fra Odense Kommune");
        post(item, Map.of());
        assertThat(history(leader))
                .contains("tog et bidrag ud af projektet igen: Metoder, To medarbejdere, Odense Kommune<");
        takeOver(contribution, Map.of("place", "PLAN", "takeTitle", "Interviews", "version", "1"));
        String activity = "/phases/activities/" + taken("activity") + "/deletion";
        assertThat(get(activity)).bodyText().contains("Det kommer fra et bidrag fra Odense Kommune");
        post(activity, Map.of());
        assertThat(history(leader)).contains("tog et bidrag ud af projektet igen: To medarbejdere, Odense Kommune<");
        assertThat(get("/contributions/" + contribution)).bodyText().doesNotContain("taget med under");
    }

    @Test
    void theDatabaseTakesAContributionOverOnceWhereverItStands() {
        UUID call = call();
        UUID contribution = handedIn(call);
        takeOver(contribution, "METHODS");
        assertThatThrownBy(() -> jdbc.sql("""
                                insert into activity (id, version, project_id, kind, title, certainty, status, position, origin_id, origin)
                                values (gen_random_uuid(), 0, :project, 'ACTIVITY', 'X', 'PLANNED', 'NOT_BEGUN', 0, :it, 'Odense')
                                """)
                        .param("project", project)
                        .param("it", contribution)
                        .update())
                .isInstanceOfSatisfying(
                        DataIntegrityViolationException.class,
                        refused -> assertThat(BrokenRule.of(refused)).isEqualTo("origin_taken_once"));
    }
}
