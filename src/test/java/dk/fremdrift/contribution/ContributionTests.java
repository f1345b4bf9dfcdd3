package dk.fremdrift.contribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import dk.fremdrift.TestDatabase;
import dk.fremdrift.project.ProjectFixtures;
import dk.fremdrift.project.ProjectFixtures.Somebody;
import dk.fremdrift.shared.BrokenRule;
import dk.fremdrift.shared.ConflictException;
import dk.fremdrift.shared.Danish;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.util.LinkedMultiValueMap;

@SpringBootTest
@AutoConfigureMockMvc
@Import(TestDatabase.class)
class ContributionTests {

    private static final Pattern ADDRESS = Pattern.compile("/contribute/([\\w-]{43})");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ContributionService service;

    UUID project;
    UUID phase;
    Somebody leader;

    @BeforeEach
    void aProjectWithALeader() {
        var make = new ProjectFixtures(jdbc);
        project = make.project("Et projekt");
        phase = make.phase(project, 0, "PLANNED");
        leader = make.somebody();
        make.role(project, leader, "LEADER");
    }

    // What the leader does

    private UUID call(Map<String, String> changes) {
        var typed = new HashMap<>(Map.of(
                "callTitle",
                "Bud på ressourcer",
                "callText",
                "Hvad vil **I** bidrage med?",
                "callKinds",
                "Ressourcer\nAktiviteter",
                "openUntil",
                LocalDate.now(Danish.ZONE).plusDays(7).toString()));
        typed.putAll(changes);
        String page = post("/contributions", typed).getResponse().getRedirectedUrl();
        return UUID.fromString(Objects.requireNonNull(page).replaceAll(".*/", ""));
    }

    private String invite(UUID call, String... names) {
        return tokens(post("/contributions/calls/" + call + "/links", Map.of("invited", String.join("\n", names))))
                .getFirst();
    }

    private String openLink(UUID call) {
        return tokens(post("/contributions/calls/" + call + "/links", Map.of("openLink", "true")))
                .getFirst();
    }

    private static List<String> tokens(MvcTestResult page) {
        List<String> tokens = new ArrayList<>();
        for (Matcher found = ADDRESS.matcher(body(page)); found.find(); ) {
            tokens.add(found.group(1));
        }
        return tokens;
    }

    private MvcTestResult post(String path, Map<String, String> typed) {
        var parameters = new LinkedMultiValueMap<String, String>();
        typed.forEach(parameters::add);
        return mvc.post()
                .uri("/projects/" + project + path)
                .with(leader.signedIn())
                .with(csrf())
                .params(parameters)
                .exchange();
    }

    private MvcTestResult get(String path) {
        return mvc.get()
                .uri("/projects/" + project + path)
                .with(leader.signedIn())
                .exchange();
    }

    // What somebody does by the link, without account, session or token against forgery

    private MvcTestResult visit(String token) {
        return mvc.get().uri("/contribute/" + token).exchange();
    }

    private MvcTestResult send(String path, Map<String, String> typed) {
        var parameters = new LinkedMultiValueMap<String, String>();
        typed.forEach(parameters::add);
        return mvc.post()
                .uri("/contribute/" + path)
                .params(parameters)
                .with(request -> {
                    request.setRemoteAddr("test " + project);
                    return request;
                })
                .exchange();
    }

    private static Map<String, String> typed(String headline) {
        return new HashMap<>(Map.of(
                "sending",
                UUID.randomUUID().toString(),
                "contributionKind",
                "Ressourcer",
                "contributor",
                "Odense Kommune",
                "contributorName",
                "Navn Navnesen",
                "headline",
                headline,
                "amountWords",
                "en dag om ugen"));
    }

    /** What Odense Kommune has handed in, invited to the call that nobody has answered yet. */
    private UUID handedIn(UUID call) {
        send(invite(call, "Odense Kommune"), typed("To medarbejdere"));
        return onlyContribution(call);
    }

    private UUID onlyContribution(UUID call) {
        return jdbc.sql("select id from contribution where call_id = :call")
                .param("call", call)
                .query(UUID.class)
                .single();
    }

    private int count(UUID call) {
        return jdbc.sql("select count(*) from contribution where call_id = :call")
                .param("call", call)
                .query(Integer.class)
                .single();
    }

    private void close(UUID call, LocalDate lastDay) {
        jdbc.sql("update contribution_call set open_until = :day where id = :call")
                .param("day", lastDay)
                .param("call", call)
                .update();
    }

    private static String body(MvcTestResult page) {
        try {
            return page.getResponse().getContentAsString();
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void whatIsHandedInIsReadByTheLeaderAndStandsUnderTheLink() {
        UUID call = call(Map.of());
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
    void aLinkIsShownOnceAndOnlyItsHashIsKept() {
        UUID call = call(Map.of());
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
        UUID call = call(Map.of());
        invite(call, "Odense Kommune");
        assertThat(post("/contributions/calls/" + call + "/links", Map.of("invited", "ODENSE kommune")))
                .hasRedirectedUrl("/projects/" + project + "/contributions/calls/" + call);
    }

    @Test
    void whoeverComesByTheOpenLinkSeesOnlyTheirOwn() {
        UUID call = call(Map.of());
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
        UUID call = call(Map.of());
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
        UUID one = call(Map.of());
        String token = invite(one, "Odense Kommune");
        send(token, typed("Det første"));
        assertThat(send(token, typed("Det andet")))
                .hasStatusOk()
                .bodyText()
                .contains("ikke sendes flere bidrag", "Det andet");
        assertThat(count(one)).isOne();

        UUID several = call(Map.of("several", "true"));
        String another = invite(several, "Odense Kommune");
        send(another, typed("Det første"));
        send(another, typed("Det andet"));
        assertThat(count(several)).isEqualTo(2);
    }

    @Test
    void itCanBeCorrectedUntilItIsAnswered() {
        UUID call = call(Map.of());
        String token = invite(call, "Odense Kommune");
        send(token, typed("To medarbejdere"));
        UUID contribution = onlyContribution(call);
        Map<String, String> corrected = typed("Tre medarbejdere");
        corrected.put("version", "0");
        send(token + "/" + contribution, corrected);
        assertThat(visit(token)).bodyText().contains("Tre medarbejdere", "rettet");

        post("/contributions/" + contribution, Map.of("sorting", "LATER", "answer", "Tak, **senere**", "version", "1"));
        assertThat(visit(token))
                .bodyText()
                .contains("Tak, <strong>senere</strong>")
                .doesNotContain("Sorting");
        Map<String, String> late = typed("Fire medarbejdere");
        late.put("version", "2");
        send(token + "/" + contribution, late);
        assertThat(visit(token)).bodyText().contains("Tre medarbejdere").doesNotContain("Fire medarbejdere");
    }

    @Test
    void twoWhoShareALinkLoseNothing() {
        UUID call = call(Map.of());
        String token = invite(call, "Odense Kommune");
        send(token, typed("To medarbejdere"));
        Map<String, String> first = typed("Deres ord");
        first.put("version", "0");
        Map<String, String> second = typed("Mine ord");
        second.put("version", "0");
        send(token + "/" + onlyContribution(call), first);
        assertThat(send(token + "/" + onlyContribution(call), second))
                .hasStatusOk()
                .bodyText()
                .contains("Deres ord", "Mine ord", "En anden har gemt");
    }

    @Test
    void whatCameByAnotherLinkCannotBeCorrected() {
        UUID call = call(Map.of());
        send(invite(call, "Odense Kommune"), typed("To medarbejdere"));
        Map<String, String> typed = typed("Ændret");
        typed.put("version", "0");
        assertThat(send(invite(call, "Horsens Kommune") + "/" + onlyContribution(call), typed))
                .hasStatus(HttpStatus.GONE);
        assertThat(get("/contributions/calls/" + call)).bodyText().contains("To medarbejdere");
    }

    @Test
    void afterTheLastDayItCanBeReadButNothingSent() {
        UUID call = call(Map.of("several", "true"));
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
    void aRenewedLinkLeadsToTheSameAndTheOldOneNowhere() {
        UUID call = call(Map.of());
        String old = invite(call, "Odense Kommune");
        send(old, typed("To medarbejdere"));
        String renewed = tokens(post("/contributions/calls/" + call + "/links/" + link(call) + "/renewal", Map.of()))
                .getFirst();
        assertThat(visit(renewed)).hasStatusOk().bodyText().contains("To medarbejdere");
        assertThat(visit(old)).hasStatus(HttpStatus.GONE);
    }

    @Test
    void aWithdrawnLinkLeadsNowhereAndWhatCameByItStays() {
        UUID call = call(Map.of());
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
        UUID call = call(Map.of());
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
        UUID call = call(Map.of());
        openLink(call);
        String links = "/contributions/calls/" + call + "/links/" + link(call);
        assertThat(get(links + "/withdrawal")).bodyText().contains("kan stadig læse svar med det link, de selv fik");
        assertThat(get(links + "/renewal")).bodyText().contains("kan stadig bruge det link, de selv fik");
    }

    @Test
    void aLinkIsWithdrawnOnceAndWhoeverHadItCanBeInvitedAgain() {
        UUID call = call(Map.of());
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

    private UUID link(UUID call) {
        return jdbc.sql("select id from contribution_link where call_id = :call")
                .param("call", call)
                .query(UUID.class)
                .single();
    }

    @Test
    void nobodySendsWithoutLimitFromOneNet() {
        String token = invite(call(Map.of("several", "true")), "Odense Kommune");
        Door another = pages.door(invite(call(Map.of()), "Odense Kommune"));
        String net = "2001:db8:" + project.toString().substring(0, 4) + ":"
                + project.toString().substring(9, 13) + ":";
        for (int i = 0; i < HandingInLimit.FROM_ADDRESS; i++) {
            limit.isPassed(another, net + ":" + Integer.toHexString(i + 1));
        }
        assertThat(limit.isPassed(pages.door(token), net + "ffff::1")).isTrue();
        assertThat(limit.isPassed(pages.door(token), "192.0.2.1")).isFalse();
    }

    @Test
    void nobodySendsWithoutLimitByOneLink() {
        String token = invite(call(Map.of("several", "true")), "Odense Kommune");
        for (int i = 0; i < HandingInLimit.BY_LINK; i++) {
            limit.isPassed(pages.door(token), "test " + UUID.randomUUID());
        }
        assertThat(send(token, typed("Det skrevne")))
                .hasStatus(HttpStatus.TOO_MANY_REQUESTS)
                .bodyText()
                .contains("meget på kort tid", "Det skrevne");
    }

    @Test
    void whoComesByTheOpenLinkSharesItsLimitAlsoWithALinkOfTheirOwn() {
        UUID call = call(Map.of("several", "true"));
        String open = openLink(call);
        String mine = sendBy(open, "Mit forslag");
        for (int i = 0; i < HandingInLimit.BY_OPEN_LINK; i++) {
            limit.isPassed(pages.door(open), "test " + UUID.randomUUID());
        }
        assertThat(send(mine, typed("Et til"))).hasStatus(HttpStatus.TOO_MANY_REQUESTS);
        assertThat(send(invite(call, "Odense Kommune"), typed("Et til"))).hasStatus3xxRedirection();
    }

    @Test
    void emptyFormsCloseTheDoorToNobody() {
        String token = openLink(call(Map.of()));
        assertThat(send(token, Map.of("headline", "Det skrevne"))).hasStatusOk();
        assertThat(jdbc.sql("select count(*) from contribution_attempt where key = sha256(convert_to(:key, 'UTF8'))")
                        .param("key", "address test " + project)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Autowired
    HandingInLimit limit;

    @Autowired
    ContributionPages pages;

    private String sendBy(String token, String headline) {
        return Objects.requireNonNull(send(token, typed(headline)).getResponse().getRedirectedUrl())
                .replaceAll(".*/", "");
    }

    @Test
    void theOpenLinkTakesNoMoreThanACallCanHold() {
        UUID call = call(Map.of());
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
    void withdrawingTheOpenLinkStopsWhatCameByItAndLeavesItReadable() {
        UUID call = call(Map.of("several", "true"));
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
        Map<String, String> corrected = typed("Rettet");
        corrected.put("version", "0");
        send(mine + "/" + onlyContribution(call), corrected);
        assertThat(visit(mine)).bodyText().contains("Mit forslag").doesNotContain("Rettet");
        assertThat(count(call)).isOne();
    }

    @Test
    void theSameFormWithOtherWordsIsNotAnsweredSent() {
        UUID call = call(Map.of("several", "true"));
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
        UUID call = call(Map.of());
        Map<String, String> typed = typed("To medarbejdere");
        send(invite(call, "Odense Kommune"), typed);
        for (String token : List.of(invite(call, "Horsens Kommune"), openLink(call))) {
            assertThat(send(token, typed)).hasStatusOk().bodyText().contains("Siden er for gammel", "To medarbejdere");
        }
        assertThat(count(call)).isOne();
    }

    @Test
    void manyClicksAtOnceHandInOnce() throws Exception {
        UUID call = call(Map.of());
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
        UUID call = call(Map.of());
        String token = invite(call, "Odense Kommune");
        Callable<Integer> click = () ->
                send(token, typed(UUID.randomUUID().toString())).getResponse().getStatus();
        assertThat(atOnce(List.of(click, click, click))).containsExactlyInAnyOrder(302, 200, 200);
        assertThat(count(call)).isOne();
    }

    @Test
    void twoWhoInviteTheSameAtOnceMakeOneLink() throws Exception {
        UUID call = call(Map.of());
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
        UUID call = call(Map.of());
        invite(call, "Odense Kommune");
        String renewal = "/contributions/calls/" + call + "/links/" + link(call) + "/renewal";
        Callable<Integer> click = () -> post(renewal, Map.of()).getResponse().getStatus();
        assertThat(atOnce(List.of(click, click, click))).containsOnly(200);
    }

    @Test
    void whatTheSenderHasCorrectedMeanwhileIsShownBeforeItIsTakenOver() {
        UUID call = call(Map.of());
        String token = invite(call, "Odense Kommune");
        send(token, typed("To medarbejdere"));
        UUID contribution = onlyContribution(call);
        Map<String, String> corrected = typed("Tre medarbejdere");
        corrected.put("version", "0");
        send(token + "/" + contribution, corrected);
        var stale = new HashMap<>(Map.of("place", "METHODS", "takeTitle", "To medarbejdere", "version", "0"));
        assertThat(post("/contributions/" + contribution + "/takeover", stale))
                .hasStatusOk()
                .bodyText()
                .contains("Tre medarbejdere", "To medarbejdere", "En anden har gemt");
        stale.put("version", "1");
        stale.put("take", "takeTitle");
        post("/contributions/" + contribution + "/takeover", stale);
        assertThat(get("/description")).bodyText().contains("Tre medarbejdere").doesNotContain("To medarbejdere");
    }

    @Test
    void whoTakesOverWhatAnotherHasTakenOverIsTold() {
        UUID call = call(Map.of());
        UUID contribution = handedIn(call);
        takeOver(contribution, "PLAN");
        var late = Map.of("place", "METHODS", "takeTitle", "Mine ord", "version", "0");
        assertThat(post("/contributions/" + contribution + "/takeover", late))
                .hasRedirectedUrl("/projects/" + project + "/contributions/" + contribution)
                .flash()
                .containsEntry("problem", "contribution.takeover.already")
                .doesNotContainKey("notice");
    }

    @Test
    void theDatabaseKeepsWhatIsAnsweredOrTakenOver() {
        UUID call = call(Map.of("several", "true"));
        String token = invite(call, "Odense Kommune");
        send(token, typed("Besvaret"));
        UUID answered = onlyContribution(call);
        assertThat(rewrite(answered)).isEmpty();
        post("/contributions/" + answered, Map.of("sorting", "LATER", "answer", "Tak", "version", "1"));
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
    void itIsSaidOfEachLinkWhoSeesWhatIsSentByIt() {
        UUID call = call(Map.of());
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
    void ofSeveralLinksItIsSaidThatTheyAreShownOnce() {
        UUID call = call(Map.of());
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
    void whatOthersHaveBroughtDoesNotGoWithTheProject() {
        UUID call = call(Map.of());
        takeOver(handedIn(call), "METHODS");
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
        UUID call = call(Map.of("several", "true"));
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
    void mistakesComeBackAtTheirFields() {
        UUID call = call(Map.of());
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
    void aKindThatSomebodyHasChosenStays() {
        UUID call = call(Map.of());
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
    void takenOverItStandsInThePlanWithItsTraceAndWithoutTheName() {
        UUID call = call(Map.of());
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
        post("/contributions/" + contribution + "/takeover", typed);
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

    private UUID taken(String table) {
        return jdbc.sql("select id from " + table + " where project_id = ? and origin_id is not null")
                .param(project)
                .query(UUID.class)
                .single();
    }

    @Test
    void takenOverItStandsInTheDescriptionWithItsTrace() {
        UUID call = call(Map.of());
        UUID contribution = handedIn(call);
        post(
                "/contributions/" + contribution + "/takeover",
                Map.of("place", "METHODS", "takeTitle", "Interviews", "version", "0"));
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
    void twoWhoTakeItOverAtOnceTakeItOverOnce() throws Exception {
        UUID call = call(Map.of());
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
        UUID call = call(Map.of());
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
        assertThat(post("/contributions/" + contribution + "/takeover", late))
                .hasStatusOk()
                .bodyText()
                .contains("Mine rettede ord", "takePhase-error");
    }

    @Test
    void aPhaseIsRefusedForWhatIsNotPlannedAndTheWordsStay() {
        UUID contribution = handedIn(call(Map.of()));
        var typed = Map.of(
                "place", "METHODS", "takePhase", phase.toString(), "takeTitle", "Mine rettede ord", "version", "0");
        assertThat(post("/contributions/" + contribution + "/takeover", typed))
                .hasStatusOk()
                .bodyText()
                .contains("Mine rettede ord", "takePhase-error", "kan stå i en fase");
        assertThat(get("/contributions/" + contribution)).bodyText().doesNotContain("taget med under");
    }

    @Test
    void beforeWhatCameFromAContributionIsDeletedItIsSaidAndAfterwardsTheHistoryTellsOfIt() {
        UUID contribution = handedIn(call(Map.of()));
        takeOver(contribution, "METHODS");
        String item = "/description/sections/methods/items/" + taken("description_item") + "/deletion";
        assertThat(get(item)).bodyText().contains("Det kommer fra et bidrag fra Odense Kommune");
        post(item, Map.of());
        assertThat(history(leader))
                .contains("tog et bidrag ud af projektet igen: Metoder, To medarbejdere, Odense Kommune<");
        post(
                "/contributions/" + contribution + "/takeover",
                Map.of("place", "PLAN", "takeTitle", "Interviews", "version", "1"));
        String activity = "/phases/activities/" + taken("activity") + "/deletion";
        assertThat(get(activity)).bodyText().contains("Det kommer fra et bidrag fra Odense Kommune");
        post(activity, Map.of());
        assertThat(history(leader)).contains("tog et bidrag ud af projektet igen: To medarbejdere, Odense Kommune<");
        assertThat(get("/contributions/" + contribution)).bodyText().doesNotContain("taget med under");
    }

    @Test
    void theDatabaseTakesAContributionOverOnceWhereverItStands() {
        UUID call = call(Map.of());
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

    @Test
    void aDraftToWhichSomebodyHasContributedIsNotDeleted() {
        UUID call = call(Map.of());
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

    private static <T> List<T> atOnce(List<Callable<T>> clicks) throws Exception {
        List<T> answers = new ArrayList<>();
        try (var people = Executors.newFixedThreadPool(clicks.size())) {
            for (Future<T> done : people.invokeAll(clicks)) {
                answers.add(done.get());
            }
        }
        return answers;
    }

    private String takeOver(UUID contribution, String place) {
        try {
            service.takeOver(project, contribution, new TakeoverForm(place, null, "To medarbejdere", null, 0L));
            return "done";
        } catch (ConflictException e) {
            return e.messageKey();
        }
    }

    @Test
    void aDeletedContributionIsGoneAlsoForWhoeverSentIt() {
        UUID call = call(Map.of());
        String token = invite(call, "Odense Kommune");
        send(token, typed("Noget privat"));
        UUID contribution = onlyContribution(call);
        for (int click = 0; click < 2; click++) {
            assertThat(post("/contributions/" + contribution + "/deletion", Map.of()))
                    .hasRedirectedUrl("/projects/" + project + "/contributions");
        }
        assertThat(visit(token)).hasStatusOk().bodyText().doesNotContain("Noget privat");
    }

    private String history(Somebody reader) {
        return body(mvc.get()
                .uri("/projects/" + project + "/history")
                .with(reader.signedIn())
                .exchange());
    }

    @Test
    void theHistoryTellsTheLeadersAloneWhatWasCorrectedAndSaid() {
        UUID call = call(Map.of());
        String token = invite(call, "Odense Kommune");
        send(token, typed("To medarbejdere"));
        UUID contribution = onlyContribution(call);
        Map<String, String> corrected = typed("Syv konsulenter");
        corrected.put("version", "0");
        send(token + "/" + contribution, corrected);
        post("/contributions/" + contribution, Map.of("sorting", "LATER", "answer", "Tak for buddet", "version", "1"));
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
        UUID call = call(Map.of());
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
        UUID call = call(Map.of());
        String token = invite(call, "Odense Kommune");
        send(token, typed("To medarbejdere"));
        Map<String, String> corrected = typed("Tre medarbejdere");
        corrected.put("version", "0");
        send(token + "/" + onlyContribution(call), corrected);
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
        UUID call = call(Map.of());
        send(invite(call, "Odense Kommune"), typed("Noget privat om Anna"));
        UUID contribution = onlyContribution(call);
        assertThat(history(leader)).contains("Noget privat om Anna", "Navn Navnesen");
        post("/contributions/" + contribution + "/deletion", Map.of());
        assertThat(history(leader))
                .contains("Slettet, fordi det var personligt", "slettede et bidrag")
                .doesNotContain("Noget privat om Anna", "Navn Navnesen");
    }

    @Test
    void aCorrectionThatComesAfterTheAnswerKeepsItsWordsAndCanBeSentAsANewContribution() {
        UUID call = call(Map.of("several", "true"));
        String token = invite(call, "Odense Kommune");
        Map<String, String> typed = typed("To medarbejdere");
        send(token, typed);
        UUID contribution = onlyContribution(call);
        post("/contributions/" + contribution, Map.of("sorting", "LATER", "answer", "Tak", "version", "0"));
        typed.put("headline", "Fire <b>medarbejdere</b>");
        typed.put("version", "0");
        MvcTestResult answer = send(token + "/" + contribution, typed);
        assertThat(answer)
                .hasStatusOk()
                .bodyText()
                .contains("kan ikke længere rettes", "sende det som et nyt bidrag", "Tak")
                .contains("Fire &lt;b&gt;medarbejdere&lt;/b&gt;", "en dag om ugen", "Navn Navnesen");
        Matcher form = Pattern.compile("(?s)action=\"/contribute/([^\"]+)\".*name=\"sending\" value=\"([^\"]+)\"")
                .matcher(body(answer));
        assertThat(form.find()).isTrue();
        assertThat(form.group(1)).isEqualTo(token);
        typed.put("sending", form.group(2));
        assertThat(send(form.group(1), typed)).hasStatus3xxRedirection();
        assertThat(visit(token)).bodyText().contains("To medarbejdere", "Fire &lt;b&gt;");
    }

    @Test
    void aCorrectionThatComesAfterTheTakeoverKeepsItsWordsAlsoWhereNoMoreCanBeSent() {
        UUID call = call(Map.of());
        String token = invite(call, "Odense Kommune");
        send(token, typed("To medarbejdere"));
        UUID contribution = onlyContribution(call);
        takeOver(contribution, "PLAN");
        Map<String, String> corrected = typed("Fire medarbejdere");
        corrected.put("version", "0");
        assertThat(send(token + "/" + contribution, corrected))
                .hasStatusOk()
                .bodyText()
                .contains("kan ikke længere rettes", "Kopiér det", "Fire medarbejdere", "en dag om ugen")
                .doesNotContain("Send bidraget", "som et nyt bidrag", "Hvem ser det");
        close(call, LocalDate.now(Danish.ZONE).minusDays(1));
        assertThat(send(token + "/" + contribution, corrected))
                .hasStatusOk()
                .bodyText()
                .contains("lukket for bidrag", "Fire medarbejdere")
                .doesNotContain("Send bidraget", "Hvem ser det");
    }

    @Test
    void twoTextsThatAreTooLongTogetherComeBackInTheForm() {
        UUID call = call(Map.of());
        String token = invite(call, "Odense Kommune");
        Map<String, String> typed = typed("To medarbejdere");
        typed.put("contributionText", "Deres ord " + "x".repeat(6000));
        send(token, typed);
        typed.put("contributionText", "Mine ord " + "y".repeat(6000));
        typed.put("version", "0");
        typed.put("take", "contributionText+");
        assertThat(send(token + "/" + onlyContribution(call), typed))
                .hasStatusOk()
                .bodyText()
                .contains("for lange til at stå i samme felt", "Mine ord", "Deres ord");
    }

    @Test
    void whatIsSentByALinkThatLeadsNowhereMeanwhileCanBeCopied() {
        UUID call = call(Map.of());
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
                    .contains("Den lange tekst", "en dag om ugen", "Odense Kommune", "Navn Navnesen")
                    .doesNotContain("Ikke et felt", "To medarbejdere", "Bud på ressourcer", "Et projekt");
        }
        assertThat(mvc.get().uri("/contribute/" + token).param("headline", "Fra adressen"))
                .hasStatus(HttpStatus.GONE)
                .bodyText()
                .doesNotContain("Fra adressen", "Kopiér det");
    }

    @Test
    void whatCanNoLongerBeSentIsShownWithoutAButton() {
        UUID call = call(Map.of());
        String token = invite(call, "Odense Kommune");
        close(call, LocalDate.now(Danish.ZONE).minusDays(1));
        assertThat(send(token, typed("For sent")))
                .hasStatusOk()
                .bodyText()
                .contains("lukket for bidrag", "For sent")
                .doesNotContain("Send bidraget", "Hvem ser det");
    }

    @Test
    void aLinkThatNobodyHasMadeLeadsNowhere() {
        assertThat(visit("x".repeat(43))).hasStatus(HttpStatus.GONE).bodyText().contains("Linket virker ikke længere");
    }
}
