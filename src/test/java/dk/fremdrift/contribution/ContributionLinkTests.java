package dk.fremdrift.contribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;

/** The links by which contributions come, and what is left of them when they lead nowhere. */
class ContributionLinkTests extends Contributing {

    @Test
    void aLinkIsShownOnceAndOnlyItsHashIsKept() {
        UUID call = call();
        String token = invite(call, "Odense Kommune");
        assertThat(get("/contributions/calls/" + call)).bodyText().doesNotContain(token);
        assertThat(jdbc.sql(
                                "select count(*) from contribution_link where call_id = :call and token_hash = sha256(convert_to(:token, 'UTF8'))")
                        .param("call", call)
                        .param("token", token)
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    @Test
    void invitingTheSameTwiceMakesNoSecondLink() {
        UUID call = call();
        invite(call, "Odense Kommune");
        assertThat(post("/contributions/calls/" + call + "/links", Map.of("invited", "ODENSE kommune")))
                .hasRedirectedUrl("/projects/" + project + "/contributions/calls/" + call);
    }

    @Test
    void aRenewedLinkLeadsToTheSameAndTheOldOneNowhere() {
        UUID call = call();
        String old = invite(call, "Odense Kommune");
        send(old, typed("To medarbejdere"));
        String renewed = tokens(post("/contributions/calls/" + call + "/links/" + link(call) + "/renewal", Map.of()))
                .getFirst();
        assertThat(visit(renewed)).hasStatusOk().bodyText().contains("To medarbejdere");
        assertThat(visit(old)).hasStatus(HttpStatus.GONE);
    }

    @Test
    void aWithdrawnLinkLeadsNowhereAndWhatCameByItStays() {
        UUID call = call();
        String token = invite(call, "Odense Kommune");
        send(token, typed("To medarbejdere"));
        post("/contributions/calls/" + call + "/links/" + link(call) + "/withdrawal", Map.of());
        assertThat(visit(token)).hasStatus(HttpStatus.GONE);
        assertThat(send(token, typed("Igen"))).hasStatus(HttpStatus.GONE);
        assertThat(get("/contributions/calls/" + call)).bodyText().contains("To medarbejdere", "Trukket tilbage");
        assertThat(post("/contributions/calls/" + call + "/links/" + link(call) + "/renewal", Map.of()))
                .hasRedirectedUrl("/projects/" + project + "/contributions/calls/" + call);
    }

    @Test
    void beforeALinkStopsWorkingItIsSaidWhatHappensToWhoeverIsWriting() {
        UUID call = call();
        String token = invite(call, "Odense Kommune");
        String page = "/contributions/calls/" + call;
        String links = page + "/links/" + link(call);
        assertThat(get(page))
                .bodyText()
                .contains("href=\"/projects/" + project + links + "/renewal\"")
                .contains("href=\"/projects/" + project + links + "/withdrawal\"")
                .doesNotContain("action=\"/projects/" + project + links);
        assertThat(get(links + "/renewal"))
                .hasStatusOk()
                .bodyText()
                .contains("Vil du lave et nyt link?", "Odense Kommune", "så de kan kopiere det", "rettes med det nye")
                .contains("action=\"/projects/" + project + links + "/renewal\"");
        assertThat(get(links + "/withdrawal"))
                .hasStatusOk()
                .bodyText()
                .contains("Vil du trække linket tilbage?", "Odense Kommune", "så de kan kopiere det")
                .contains("action=\"/projects/" + project + links + "/withdrawal\"");
        assertThat(visit(token)).hasStatusOk();
    }

    @Test
    void ofTheOpenLinkItIsSaidThatWhatWasSentCanStillBeRead() {
        UUID call = call();
        openLink(call);
        String links = "/contributions/calls/" + call + "/links/" + link(call);
        assertThat(get(links + "/withdrawal")).bodyText().contains("kan stadig læse svar med det link, de selv fik");
        assertThat(get(links + "/renewal")).bodyText().contains("kan stadig bruge det link, de selv fik");
    }

    @Test
    void aLinkIsWithdrawnOnceAndWhoeverHadItCanBeInvitedAgain() {
        UUID call = call();
        invite(call, "Odense Kommune");
        String page = "/contributions/calls/" + call;
        UUID withdrawn = link(call);
        for (int click = 0; click < 2; click++) {
            post(page + "/links/" + withdrawn + "/withdrawal", Map.of());
        }
        assertThat(history(leader)).containsOnlyOnce("trak et link til bidrag tilbage");
        for (String end : List.of("/withdrawal", "/renewal")) {
            assertThat(get(page + "/links/" + withdrawn + end))
                    .bodyText()
                    .contains("Linket er trukket tilbage")
                    .doesNotContain("Er nogen ved at skrive");
        }
        assertThat(get(page)).bodyText().contains("/links/new?again=" + withdrawn);
        assertThat(get(page + "/links/new?again=" + withdrawn)).bodyText().contains(">Odense Kommune</textarea>");
        assertThat(visit(invite(call, "Odense Kommune"))).hasStatusOk();
        assertThat(get(page)).bodyText().contains("Trukket tilbage").doesNotContain("?again=");
    }

    @Test
    void withdrawingTheOpenLinkStopsWhatCameByItAndLeavesItReadable() {
        UUID call = callForSeveral();
        String open = openLink(call);
        String mine = sendBy(open, "Mit forslag");
        UUID link = jdbc.sql("select id from contribution_link where call_id = :call and kind = 'OPEN'")
                .param("call", call)
                .query(UUID.class)
                .single();
        post("/contributions/calls/" + call + "/links/" + link + "/withdrawal", Map.of());
        assertThat(visit(open)).hasStatus(HttpStatus.GONE);
        assertThat(visit(mine))
                .hasStatusOk()
                .bodyText()
                .contains("Mit forslag", "det åbne link er trukket tilbage")
                .doesNotContain("<textarea", "/" + onlyContribution(call));
        assertThat(send(mine, typed("Et til"))).bodyText().contains("lukket for bidrag", "Et til");
        correct(mine, onlyContribution(call), "Rettet", "0");
        assertThat(visit(mine)).bodyText().contains("Mit forslag").doesNotContain("Rettet");
        assertThat(count(call)).isOne();
    }

    @Test
    void twoWhoInviteTheSameAtOnceMakeOneLink() throws Exception {
        UUID call = call();
        leader.signedIn();
        Callable<Integer> click = () -> post(
                        "/contributions/calls/" + call + "/links",
                        Map.of("invited", "Odense Kommune", "openLink", "true"))
                .getResponse()
                .getStatus();
        assertThat(atOnce(List.of(click, click, click))).containsExactlyInAnyOrder(200, 302, 302);
        assertThat(get("/contributions/calls/" + call)).bodyText().containsOnlyOnce(">Odense Kommune</th>");
    }

    @Test
    void twoClicksOnRenewalAreNoError() throws Exception {
        UUID call = call();
        invite(call, "Odense Kommune");
        String renewal = "/contributions/calls/" + call + "/links/" + link(call) + "/renewal";
        Callable<Integer> click = () -> post(renewal, Map.of()).getResponse().getStatus();
        assertThat(atOnce(List.of(click, click, click))).containsOnly(200);
    }

    @Test
    void ofSeveralLinksItIsSaidThatTheyAreShownOnce() {
        UUID call = call();
        String links = "/contributions/calls/" + call + "/links";
        assertThat(post(links, Map.of("invited", "Odense\nHorsens")))
                .bodyText()
                .contains("2 links er lavet", "De bliver ikke vist igen")
                .doesNotContain("Det bliver ikke vist igen");
        assertThat(post(links, Map.of("openLink", "true")))
                .bodyText()
                .contains("Linket er lavet", "Det bliver ikke vist igen");
    }

    @Test
    void whatIsSentByALinkThatLeadsNowhereMeanwhileCanBeCopied() {
        UUID call = call();
        String token = invite(call, "Odense Kommune");
        send(token, typed("To medarbejdere"));
        UUID contribution = onlyContribution(call);
        post("/contributions/calls/" + call + "/links/" + link(call) + "/withdrawal", Map.of());
        Map<String, String> typed = typed("Fire <b>medarbejdere</b>");
        typed.put("contributionText", "Den lange tekst");
        typed.put("somethingElse", "Ikke et felt");
        for (String path : List.of(token, token + "/" + contribution)) {
            assertThat(send(path, typed))
                    .hasStatus(HttpStatus.GONE)
                    .bodyText()
                    .contains("Linket virker ikke længere", "Kopiér det", "Fire &lt;b&gt;medarbejdere&lt;/b&gt;")
                    .containsPattern("(?s)er ikke sendt, men står herunder.*Den lange tekst.*</main>")
                    .contains("en dag om ugen", "Odense Kommune", "Navn Navnesen")
                    .doesNotContain("Ikke et felt", "To medarbejdere", "Bud på ressourcer", "Et projekt");
        }
        assertThat(mvc.get().uri("/contribute/" + token).param("headline", "Fra adressen"))
                .hasStatus(HttpStatus.GONE)
                .bodyText()
                .doesNotContain("Fra adressen", "Kopiér det", "står herunder");
    }

    @Test
    void aLinkThatNobodyHasMadeLeadsNowhere() {
        assertThat(visit("x".repeat(43))).hasStatus(HttpStatus.GONE).bodyText().contains("Linket virker ikke længere");
    }
}
