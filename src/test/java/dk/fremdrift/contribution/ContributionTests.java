package dk.fremdrift.contribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import dk.fremdrift.project.ProjectFixtures;
import dk.fremdrift.project.ProjectFixtures.Somebody;
import dk.fremdrift.shared.BrokenRule;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;

/** Calls, and what the project does with what comes in by them. */
class ContributionTests extends Contributing {

    @Test
    void theDatabaseKeepsWhatIsAnsweredOrTakenOver() {
        UUID call = callForSeveral();
        String token = invite(call, "Odense Kommune");
        send(token, typed("Besvaret"));
        UUID answered = onlyContribution(call);
        assertThat(rewrite(answered)).isEmpty();
        answer(answered, "Tak", "1");
        assertThat(rewrite(answered)).isEqualTo("contribution_stands");
        jdbc.sql("update contribution set name = null, version = version + 1 where id = :id")
                .param("id", answered)
                .update();
        send(token, typed("Taget med"));
        UUID taken = jdbc.sql("select id from contribution where call_id = :call and headline = 'Taget med'")
                .param("call", call)
                .query(UUID.class)
                .single();
        takeOver(taken, "METHODS");
        assertThat(rewrite(taken)).isEqualTo("contribution_stands");
        assertThat(refusal("delete from contribution where id = :id", taken)).isEqualTo("description_item_origin");
    }

    private String rewrite(UUID contribution) {
        return refusal(
                "update contribution set amount = amount || ' mere', version = version + 1 where id = :id",
                contribution);
    }

    /** The rule that refuses the change, or nothing if it is made. */
    private String refusal(String change, UUID contribution) {
        var refused = catchThrowableOfType(
                DataIntegrityViolationException.class,
                () -> jdbc.sql(change).param("id", contribution).update());
        return refused == null ? "" : BrokenRule.of(refused);
    }

    @Test
    void whatOthersHaveBroughtDoesNotGoWithTheProject() {
        UUID call = call();
        UUID contribution = handedIn(call);
        for (String page : List.of("/", "/projects/{id}")) {
            assertThat(mvc.get().uri(page, project).with(leader.signedIn()))
                    .as(page)
                    .bodyText()
                    .contains("1 bidrag at se på");
        }
        takeOver(contribution, "METHODS");
        assertThatThrownBy(() -> jdbc.sql("delete from project where id = :id")
                        .param("id", project)
                        .update())
                .isInstanceOfSatisfying(
                        DataIntegrityViolationException.class,
                        refused -> assertThat(BrokenRule.of(refused)).isEqualTo("contribution_call"));
        assertThat(count(call)).isOne();
    }

    @Test
    void manyContributionsComePageByPageWithoutTheirTexts() {
        UUID call = callForSeveral();
        Map<String, String> typed = typed("Den første");
        typed.put("contributionText", "Den lange tekst");
        send(invite(call, "Odense Kommune"), typed);
        jdbc.sql("""
                        insert into contribution (id, version, call_id, link_id, sending, kind, contributor, headline, handed_in_at, sorting)
                        select gen_random_uuid(), 0, call_id, link_id, gen_random_uuid(), kind, contributor, 'Nummer ' || n,
                            handed_in_at + make_interval(mins => n), case when n < 3 then 'WANTED' else 'UNSORTED' end
                        from contribution, generate_series(1, 60) n where call_id = :call
                        """).param("call", call).update();
        String page = "/contributions/calls/" + call;
        assertThat(get(page))
                .bodyText()
                .contains("Den første", "Nummer 51<", "?page=2", "Ikke sorteret (59)", "Vil vi gerne (2)")
                .doesNotContain("Den lange tekst", "Nummer 52<");
        assertThat(get(page + "?page=2"))
                .bodyText()
                .contains("Nummer 60<", "Nummer 1<")
                .doesNotContain("Den første");
        assertThat(get(page + "?sorting=WANTED"))
                .bodyText()
                .contains("Nummer 2<", "2 bidrag")
                .doesNotContain("Nummer 3<");
    }

    @Test
    void aKindThatSomebodyHasChosenStays() {
        UUID call = call();
        send(invite(call, "Odense Kommune"), typed("To medarbejdere"));
        assertThat(post(
                        "/contributions/calls/" + call + "/edit",
                        Map.of(
                                "callTitle",
                                "Bud",
                                "callText",
                                "Ord",
                                "callKinds",
                                "Aktiviteter",
                                "openUntil",
                                "2199-12-31",
                                "version",
                                "0")))
                .hasStatusOk()
                .bodyText()
                .contains("kan ikke fjerne en slags");
    }

    @Test
    void aNewCallIsNotOverAlready() {
        assertThat(post(
                        "/contributions",
                        Map.of("callTitle", "Bud", "callText", "Ord", "callKinds", "Idéer", "openUntil", "2014-11-30")))
                .hasStatusOk()
                .bodyText()
                .contains("Vælg i dag eller en dag, der kommer");
    }

    @Test
    void aDraftToWhichSomebodyHasContributedIsNotDeleted() {
        UUID call = call();
        send(invite(call, "Odense Kommune"), typed("To medarbejdere"));
        jdbc.sql("update project set status = 'DRAFT' where id = ?")
                .param(project)
                .update();
        assertThat(mvc.post()
                        .uri("/projects/{id}/deletion", project)
                        .with(new ProjectFixtures(jdbc).somebody().signedIn("HR"))
                        .with(csrf()))
                .hasStatusOk()
                .bodyText()
                .contains("som ingen har givet bidrag til");
        assertThat(count(call)).isOne();
    }

    @Test
    void aDeletedContributionIsGoneAlsoForWhoeverSentIt() {
        UUID call = call();
        String token = invite(call, "Odense Kommune");
        send(token, typed("Noget privat"));
        UUID contribution = onlyContribution(call);
        for (int click = 0; click < 2; click++) {
            assertThat(post("/contributions/" + contribution + "/deletion", Map.of()))
                    .hasRedirectedUrl("/projects/" + project + "/contributions");
        }
        assertThat(visit(token)).hasStatusOk().bodyText().doesNotContain("Noget privat");
    }

    @Test
    void theHistoryTellsTheLeadersAloneWhatWasCorrectedAndSaid() {
        UUID call = call();
        String token = invite(call, "Odense Kommune");
        send(token, typed("To medarbejdere"));
        UUID contribution = onlyContribution(call);
        correct(token, contribution, "Syv konsulenter", "0");
        answer(contribution, "Tak for buddet", "1");
        assertThat(history(leader))
                .contains(
                        "To medarbejdere",
                        "Syv konsulenter",
                        "Tak for buddet",
                        "<del>Ikke sorteret</del>",
                        "<ins>Senere</ins>")
                .contains("Ressourcer", "Hvad man kan bidrage med");
        var make = new ProjectFixtures(jdbc);
        Somebody consultant = make.somebody();
        make.role(project, consultant, "CONSULTANT");
        assertThat(history(consultant)).doesNotContain("medarbejdere", "konsulenter", "Tak for buddet", "bidrag fra");
    }

    @Test
    void theHistorySaysWhichContributionAndWhoseLink() {
        UUID call = call();
        UUID contribution = handedIn(call);
        UUID link = link(call);
        post("/contributions/calls/" + call + "/links/" + link + "/renewal", Map.of());
        post("/contributions/calls/" + call + "/links/" + link + "/withdrawal", Map.of());
        openLink(call);
        takeOver(contribution, "METHODS");
        post("/contributions/" + contribution, Map.of("sorting", "LATER", "version", "1"));
        String which = ": To medarbejdere, Odense Kommune<";
        assertThat(history(leader))
                .contains("bad om bidrag: Bud på ressourcer<")
                .contains(
                        "lavede et link til bidrag: Odense Kommune<",
                        "lavede et link til bidrag på ny: Odense Kommune<",
                        "trak et link til bidrag tilbage: Odense Kommune<",
                        "lavede et link til bidrag: det åbne link<")
                .contains("Sendte et bidrag" + which, "sorterede eller besvarede et bidrag" + which)
                .contains("og et bidrag med i projektet: Metoder, To medarbejdere, Odense Kommune<");
    }

    @Test
    void whatTheSenderHasDoneIsNotToldAsDoneByTheSystem() {
        UUID call = call();
        String token = invite(call, "Odense Kommune");
        send(token, typed("To medarbejdere"));
        correct(token, onlyContribution(call), "Tre medarbejdere", "0");
        assertThat(history(leader)).contains("Afsenderen, med et link").doesNotContain("Systemet");
        assertThat(get("/history/export?format=csv"))
                .bodyText()
                .contains("Afsenderen, med et link;Sendte et bidrag", "Afsenderen, med et link;Rettede et bidrag");
        for (String audit : List.of("/audit", "/audit/export")) {
            assertThat(mvc.get()
                            .uri(audit + "?format=csv&project=" + project)
                            .with(new ProjectFixtures(jdbc).somebody().signedIn("AUDITOR")))
                    .hasStatusOk()
                    .bodyText()
                    .contains("Afsenderen, med et link")
                    .doesNotContain("medarbejdere", "Systemet");
        }
    }

    @Test
    void theHistoryForgetsWhatADeletedContributionSaid() {
        UUID call = call();
        send(invite(call, "Odense Kommune"), typed("Noget privat om Anna"));
        UUID contribution = onlyContribution(call);
        assertThat(history(leader)).contains("Noget privat om Anna", "Navn Navnesen");
        post("/contributions/" + contribution + "/deletion", Map.of());
        assertThat(history(leader))
                .contains("Slettet, fordi det var personligt", "slettede et bidrag")
                .doesNotContain("Noget privat om Anna", "Navn Navnesen");
    }
}
