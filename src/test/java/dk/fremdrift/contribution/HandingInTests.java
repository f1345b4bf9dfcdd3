package dk.fremdrift.contribution;

import static org.assertj.core.api.Assertions.assertThat;

import dk.fremdrift.shared.Danish;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What somebody sends by a link, without an account. */
class HandingInTests extends Contributing {

    @Autowired
    HandingInLimit limit;

    @Autowired
    CallPages calls;

    @Test
    void whatIsHandedInIsReadByTheLeaderAndStandsUnderTheLink() {
        UUID call = call();
        String token = invite(call, "Odense Kommune");
        assertThat(visit(token)).hasStatusOk().bodyText().contains("Bud på ressourcer", "<strong>I</strong>");
        assertThat(send(token, typed("To medarbejdere"))).hasRedirectedUrl("/contribute/" + token);
        assertThat(visit(token)).bodyText().contains("To medarbejdere", "en dag om ugen");
        assertThat(get("/contributions/calls/" + call))
                .bodyText()
                .contains("To medarbejdere", "Odense Kommune", "Ikke sorteret");
        assertThat(get("/contributions/" + onlyContribution(call)))
                .bodyText()
                .contains("To medarbejdere", "en dag om ugen", "Navn Navnesen");
    }

    @Test
    void whoeverComesByTheOpenLinkSeesOnlyTheirOwn() {
        UUID call = call();
        String open = openLink(call);
        String mine = Objects.requireNonNull(
                        send(open, typed("Mit forslag")).getResponse().getRedirectedUrl())
                .replaceAll(".*/", "");
        send(open, typed("En andens forslag"));
        assertThat(mine).isNotEqualTo(open);
        assertThat(visit(open)).bodyText().doesNotContain("Mit forslag", "En andens forslag");
        assertThat(visit(mine)).bodyText().contains("Mit forslag").doesNotContain("En andens forslag");
    }

    @Test
    void theSameFormSentTwiceIsHandedInOnce() {
        UUID call = call();
        for (String token : List.of(invite(call, "Odense Kommune"), openLink(call))) {
            int before = count(call);
            Map<String, String> typed = typed("To medarbejdere");
            send(token, typed);
            String found =
                    Objects.requireNonNull(send(token, typed).getResponse().getRedirectedUrl());
            assertThat(visit(found.replaceAll(".*/", ""))).bodyText().contains("To medarbejdere");
            assertThat(count(call)).isEqualTo(before + 1);
        }
    }

    @Test
    void oneLinkTakesOneContributionUnlessSeveralAreAllowed() {
        UUID one = call();
        String token = invite(one, "Odense Kommune");
        send(token, typed("Det første"));
        assertThat(send(token, typed("Det andet")))
                .hasStatusOk()
                .bodyText()
                .contains("ikke sendes flere bidrag", "Det andet");
        assertThat(count(one)).isOne();

        UUID several = callForSeveral();
        String another = invite(several, "Odense Kommune");
        send(another, typed("Det første"));
        send(another, typed("Det andet"));
        assertThat(count(several)).isEqualTo(2);
    }

    @Test
    void afterTheLastDayItCanBeReadButNothingSent() {
        UUID call = callForSeveral();
        String token = invite(call, "Odense Kommune");
        send(token, typed("I tide"));
        close(call, LocalDate.now(Danish.ZONE).minusDays(1));
        assertThat(send(token, typed("For sent"))).bodyText().contains("For sent", "lukket for bidrag");
        assertThat(count(call)).isOne();
        assertThat(visit(token)).hasStatusOk().bodyText().contains("I tide");
        close(call, LocalDate.now(Danish.ZONE).minusMonths(7));
        assertThat(visit(token)).hasStatus(HttpStatus.GONE);
    }

    @Test
    void nobodySendsWithoutLimitFromOneNet() {
        String token = invite(callForSeveral(), "Odense Kommune");
        Door another = calls.door(invite(call(), "Odense Kommune"));
        String net = "2001:db8:" + project.toString().substring(0, 4) + ":"
                + project.toString().substring(9, 13) + ":";
        for (int i = 0; i < HandingInLimit.FROM_ADDRESS; i++) {
            limit.isPassed(another, net + ":" + Integer.toHexString(i + 1));
        }
        assertThat(limit.isPassed(calls.door(token), net + "ffff::1")).isTrue();
        assertThat(limit.isPassed(calls.door(token), "192.0.2.1")).isFalse();
    }

    @Test
    void nobodySendsWithoutLimitByOneLink() {
        String token = invite(callForSeveral(), "Odense Kommune");
        for (int i = 0; i < HandingInLimit.BY_LINK; i++) {
            limit.isPassed(calls.door(token), "test " + UUID.randomUUID());
        }
        assertThat(send(token, typed("Det skrevne")))
                .hasStatus(HttpStatus.TOO_MANY_REQUESTS)
                .bodyText()
                .contains("meget på kort tid", "Det skrevne");
    }

    @Test
    void whoComesByTheOpenLinkSharesItsLimitAlsoWithALinkOfTheirOwn() {
        UUID call = callForSeveral();
        String open = openLink(call);
        String mine = sendBy(open, "Mit forslag");
        for (int i = 0; i < HandingInLimit.BY_OPEN_LINK; i++) {
            limit.isPassed(calls.door(open), "test " + UUID.randomUUID());
        }
        assertThat(send(mine, typed("Et til"))).hasStatus(HttpStatus.TOO_MANY_REQUESTS);
        assertThat(send(invite(call, "Odense Kommune"), typed("Et til"))).hasStatus3xxRedirection();
    }

    @Test
    void emptyFormsCloseTheDoorToNobody() {
        String token = openLink(call());
        assertThat(send(token, Map.of("headline", "Det skrevne"))).hasStatusOk();
        assertThat(jdbc.sql("select count(*) from contribution_attempt where key = sha256(convert_to(:key, 'UTF8'))")
                        .param("key", "address test " + project)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void theOpenLinkTakesNoMoreThanACallCanHold() {
        UUID call = call();
        String open = openLink(call);
        sendBy(open, "Mit forslag");
        jdbc.sql("""
                        insert into contribution (id, version, call_id, link_id, sending, kind, contributor, headline, handed_in_at, sorting)
                        select gen_random_uuid(), 0, call_id, link_id, gen_random_uuid(), kind, contributor, headline, handed_in_at, sorting
                        from contribution, generate_series(2, :most) where call_id = :call
                        """)
                .param("most", HandingInService.MOST_BY_OPEN_LINK)
                .param("call", call)
                .update();
        assertThat(visit(open)).bodyText().contains("så mange bidrag").doesNotContain("<textarea");
        assertThat(send(open, typed("Et for meget"))).bodyText().contains("så mange bidrag", "Et for meget");
        assertThat(count(call)).isEqualTo(HandingInService.MOST_BY_OPEN_LINK);
        assertThat(send(invite(call, "Odense Kommune"), typed("Invitereret"))).hasStatus3xxRedirection();
    }

    @Test
    void theSameFormWithOtherWordsIsNotAnsweredSent() {
        UUID call = callForSeveral();
        for (String token : List.of(invite(call, "Odense Kommune"), openLink(call))) {
            Map<String, String> typed = typed("De første ord");
            String mine = Objects.requireNonNull(
                            send(token, typed).getResponse().getRedirectedUrl())
                    .replaceAll(".*/", "");
            int before = count(call);
            typed.put("headline", "De nye ord");
            MvcTestResult answer = send(token, typed);
            assertThat(answer).hasStatusOk().bodyText().contains("allerede sendt bidraget", "De nye ord");
            assertThat(visit(mine)).bodyText().contains("De første ord").doesNotContain("De nye ord");
            Matcher form = Pattern.compile("action=\"/contribute/([^\"]+)\"").matcher(body(answer));
            assertThat(form.find()).isTrue();
            typed.put("version", "0");
            send(form.group(1), typed);
            assertThat(visit(mine)).bodyText().contains("De nye ord").doesNotContain("De første ord");
            assertThat(count(call)).isEqualTo(before);
        }
    }

    @Test
    void aFormThatWasSentByAnotherLinkIsNotSentByThisOne() {
        UUID call = call();
        Map<String, String> typed = typed("To medarbejdere");
        send(invite(call, "Odense Kommune"), typed);
        for (String token : List.of(invite(call, "Horsens Kommune"), openLink(call))) {
            assertThat(send(token, typed)).hasStatusOk().bodyText().contains("Siden er for gammel", "To medarbejdere");
        }
        assertThat(count(call)).isOne();
    }

    @Test
    void manyClicksAtOnceHandInOnce() throws Exception {
        UUID call = call();
        String open = openLink(call);
        Map<String, String> typed = typed("To medarbejdere");
        Callable<@Nullable String> click = () -> send(open, typed).getResponse().getRedirectedUrl();
        assertThat(atOnce(List.of(click, click, click)).stream().distinct())
                .singleElement()
                .isNotNull();
        assertThat(count(call)).isOne();
    }

    @Test
    void manyFormsAtOnceByOneLinkThatTakesOneHandInOne() throws Exception {
        UUID call = call();
        String token = invite(call, "Odense Kommune");
        Callable<Integer> click = () ->
                send(token, typed(UUID.randomUUID().toString())).getResponse().getStatus();
        assertThat(atOnce(List.of(click, click, click))).containsExactlyInAnyOrder(302, 200, 200);
        assertThat(count(call)).isOne();
    }

    @Test
    void itIsSaidOfEachLinkWhoSeesWhatIsSentByIt() {
        UUID call = call();
        assertThat(visit(openLink(call)))
                .bodyText()
                .contains("det link, du får, når du har sendt")
                .doesNotContain("alle, der har dit link");
        assertThat(visit(invite(call, "Odense Kommune")))
                .bodyText()
                .contains("alle, der har dit link")
                .doesNotContain("det link, du får");
    }

    @Test
    void mistakesComeBackAtTheirFields() {
        UUID call = call();
        String token = invite(call, "Odense Kommune");
        Map<String, String> typed = typed(" ");
        typed.put("contributionKind", "Noget helt andet");
        typed.put("contributionText", "x".repeat(10_001));
        assertThat(send(token, typed))
                .hasStatusOk()
                .bodyText()
                .contains("Skriv kort, hvad I vil bidrage med", "Vælg, hvad det er", "Skriv højst 10.000 tegn");
        assertThat(count(call)).isZero();
    }

    @Test
    void whatCanNoLongerBeSentIsShownWithoutAButton() {
        UUID call = call();
        String token = invite(call, "Odense Kommune");
        close(call, LocalDate.now(Danish.ZONE).minusDays(1));
        assertThat(send(token, typed("For sent")))
                .hasStatusOk()
                .bodyText()
                .contains("lukket for bidrag", "For sent")
                .doesNotContain("Send bidraget", "Hvem ser det");
    }

    @Test
    void whatComesBackWithMistakesIsKeptForWhoeverGoesBackToIt() {
        String token = invite(call(), "Odense Kommune");
        assertThat(send(token, typed(" "))).headers().hasValue("Cache-Control", "max-age=0, private");
        assertThat(visit(token))
                .headers()
                .hasHeaderSatisfying(
                        "Cache-Control", values -> assertThat(values).asString().contains("no-store"));
    }
}
