package dk.fremdrift.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import dk.fremdrift.TestDatabase;
import dk.fremdrift.project.ProjectFixtures;
import dk.fremdrift.project.ProjectFixtures.Somebody;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@SpringBootTest
@AutoConfigureMockMvc
@Import(TestDatabase.class)
class DraftTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    ProjectFixtures make;
    Somebody leader;
    UUID project;
    String phases;
    UUID draft;

    @BeforeEach
    void aProjectWithALeader() {
        make = new ProjectFixtures(jdbc);
        leader = make.somebody();
        project = make.project("Et projekt");
        make.role(project, leader, "LEADER");
        phases = "/projects/" + project + "/phases";
        draft = UUID.randomUUID();
    }

    private MvcTestResult post(Somebody who, String address, String... typed) {
        var request = mvc.post()
                .uri(address)
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .with(who.signedIn())
                .with(csrf());
        for (int i = 0; i < typed.length; i += 2) {
            request.param(typed[i], typed[i + 1]);
        }
        return request.exchange();
    }

    private MvcTestResult keep(Somebody who, UUID draft, String page, String... typed) {
        String[] all = new String[typed.length + 6];
        System.arraycopy(typed, 0, all, 6, typed.length);
        System.arraycopy(
                new String[] {"_draft", draft.toString(), "_page", page, "_owner", leader.username()}, 0, all, 0, 6);
        return post(who, "/drafts", all);
    }

    private String page(Somebody who, String address) throws UnsupportedEncodingException {
        return mvc.get()
                .uri(address)
                .with(who.signedIn())
                .exchange()
                .getResponse()
                .getContentAsString()
                .replaceAll("\\s+", " ");
    }

    private int drafts() {
        return jdbc.sql("select count(*) from draft where account_id = :account")
                .param("account", leader.accountId())
                .query(Integer.class)
                .single();
    }

    @Test
    void whatIsTypedIsKeptOfferedAndFilledInAgain() throws Exception {
        assertThat(keep(leader, draft, phases + "/new", "phaseTitle", "Halvt skr"))
                .hasStatusOk()
                .bodyText()
                .matches("Kladde gemt kl\\. \\d\\d\\.\\d\\d");
        keep(leader, draft, phases + "/new", "phaseTitle", "Halvt skrevet", "description", "Flere ord");

        assertThat(page(leader, phases + "/new"))
                .contains("Du har en kladde fra", phases + "/new?draft=" + draft, "Kassér")
                .doesNotContain("Halvt skrevet");
        assertThat(page(leader, phases + "/new?draft=" + draft))
                .contains("Halvt skrevet", "Flere ord", "Vi har hentet din kladde fra", "value=\"" + draft + "\"")
                .doesNotContain("Du har en kladde fra");
        assertThat(page(leader, phases + "/activities/new")).doesNotContain("Du har en kladde fra");
    }

    @Test
    void whoChangesTheLanguageGoesOnWithWhatTheyHadTyped() throws Exception {
        assertThat(page(leader, phases).replaceAll(".*<footer", ""))
                .contains("action=\"/language\"", ">English</button>");
        keep(leader, draft, phases + "/new", "phaseTitle", "Halvt skrevet");
        assertThat(post(leader, "/language", "code", "en", "draft", draft.toString()))
                .hasRedirectedUrl(phases + "/new?draft=" + draft);
        assertThat(post(make.somebody(), "/language", "code", "en", "draft", draft.toString()))
                .hasRedirectedUrl("/");
        assertThat(post(leader, "/language", "code", "en", "draft", "")).hasRedirectedUrl("/");
    }

    @Test
    void aFormThatIsSavedHasNoDraftAnyMoreAndOneWithAMistakeKeepsIts() {
        keep(leader, draft, phases + "/new", "phaseTitle", "Titel");
        assertThat(post(leader, phases, "_draft", draft.toString(), "phaseTitle", ""))
                .hasStatusOk()
                .bodyText()
                .contains("value=\"" + draft + "\"");
        assertThat(drafts()).isEqualTo(1);
        assertThat(post(leader, phases, "_draft", draft.toString(), "phaseTitle", "Titel"))
                .hasStatus(HttpStatus.FOUND);
        assertThat(drafts()).isZero();
    }

    @Test
    void aFormThatComesBackWithAMistakeIsKeptAlsoWithoutAScript() throws Exception {
        assertThat(post(
                        leader,
                        phases,
                        "_draft",
                        draft.toString(),
                        "_page",
                        phases + "/new",
                        "_owner",
                        leader.username(),
                        "description",
                        "Langt og endnu ikke gemt"))
                .hasStatusOk();
        assertThat(page(leader, phases + "/new?draft=" + draft)).contains("Langt og endnu ikke gemt");
    }

    @Test
    void whoGoesBackFromAMistakeAndSavesHasNoDraftOfItAnyMore() throws Exception {
        UUID other = UUID.randomUUID();
        String[] form = {"_page", phases + "/new", "_owner", leader.username(), "description", "To\nlinjer"};
        post(leader, phases, with(form, "_draft", draft.toString()));
        keep(leader, other, phases + "/new", "phaseTitle", "Titel", "description", "Noget andet");
        assertThat(drafts()).isEqualTo(2);
        String[] filled = with(form, "_draft", UUID.randomUUID().toString(), "phaseTitle", "Titel");
        assertThat(post(leader, phases, filled)).hasStatus(HttpStatus.FOUND);
        assertThat(page(leader, phases + "/new")).contains("draft=" + other).doesNotContain("draft=" + draft);
    }

    private MvcTestResult attach(String file, String... typed) {
        var request = mvc.post()
                .multipart()
                .uri("/projects/" + project + "/documents/new")
                .file(new MockMultipartFile("file", file, null, "Referat".getBytes(StandardCharsets.UTF_8)))
                .header("Sec-Fetch-Site", "same-origin")
                .param("fileId", UUID.randomUUID().toString())
                .param("_page", "/projects/" + project + "/documents/new")
                .param("_owner", leader.username());
        for (int i = 0; i < typed.length; i += 2) {
            request.param(typed[i], typed[i + 1]);
        }
        return request.with(leader.signedIn())
                .with(file.endsWith(".txt") ? csrf() : csrf().useInvalidToken())
                .exchange();
    }

    @Test
    void whatWasTypedAboutAFileIsThereAgainAfterTheLogInButNotTheFile() throws Exception {
        MvcTestResult lost = attach("referat.stale", "documentTitle", "Referat nr. 2");
        String form = "/projects/" + project + "/documents/new";
        assertThat(lost).hasRedirectedUrl(form);
        String page = mvc.get()
                .uri(form)
                .cookie(lost.getResponse().getCookies())
                .with(leader.signedIn())
                .exchange()
                .getResponse()
                .getContentAsString();
        assertThat(page).contains("Vi har hentet det, du skrev", "value=\"Referat nr. 2\"", "Vælg filen igen");
        assertThat(attach("referat.stale", "documentTitle", "x".repeat(200_000)))
                .hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void aFileThatIsAttachedAfterAMistakeLeavesNoDraftThoughThePageMadeItAnotherId() throws Exception {
        assertThat(attach("a.txt", "_draft", draft.toString(), "documentTitle", "Referat", "category", "k".repeat(101)))
                .hasStatusOk();
        keep(leader, draft, "/projects/" + project + "/documents/new", "documentTitle", "Referat", "fileId", "1");
        assertThat(attach("a.txt", "_draft", UUID.randomUUID().toString(), "documentTitle", "Referat"))
                .hasStatus(HttpStatus.FOUND);
        assertThat(drafts()).isZero();
    }

    @Test
    void aPageThatOutlivedItsSessionGetsTheTokenOfTheNewOneForItsOwnAccountOnly() throws Exception {
        String[] form = {"_draft", draft.toString(), "_page", phases + "/new", "phaseTitle", "Titel"};
        MvcTestResult stale = outlived(with(form, "_owner", leader.username()), "same-origin", null);
        assertThat(stale).hasStatus(HttpStatus.FORBIDDEN).headers().containsHeader("X-CSRF-TOKEN");
        assertThat(drafts()).isZero();
        assertThat(outlived(with(form, "_owner", leader.username()), "same-origin", stale))
                .hasStatusOk();
        assertThat(drafts()).isEqualTo(1);
        assertThat(outlived(with(form, "_owner", make.somebody().username()), "same-origin", null))
                .hasStatus(HttpStatus.FORBIDDEN)
                .headers()
                .doesNotContainHeader("X-CSRF-TOKEN");
        assertThat(outlived(with(form, "_owner", leader.username()), "cross-site", null))
                .hasStatus(HttpStatus.FORBIDDEN)
                .headers()
                .doesNotContainHeader("X-CSRF-TOKEN");
    }

    private MvcTestResult outlived(String[] typed, String site, @Nullable MvcTestResult before) {
        var request = mvc.post()
                .uri("/drafts")
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .header("X-Requested-With", "fetch")
                .header("Sec-Fetch-Site", site)
                .with(leader.signedIn());
        for (int i = 0; i < typed.length; i += 2) {
            request.param(typed[i], typed[i + 1]);
        }
        if (before != null) {
            request.cookie(before.getResponse().getCookies())
                    .param("_csrf", String.valueOf(before.getResponse().getHeader("X-CSRF-TOKEN")));
        }
        return request.exchange();
    }

    private static String[] with(String[] typed, String... more) {
        return Stream.of(typed, more).flatMap(Stream::of).toArray(String[]::new);
    }

    @Test
    void aDraftSaysNoMoreThanWhatIsSavedIfAllItsWordsAre() {
        var kept = new Draft(
                draft,
                phases,
                Instant.EPOCH,
                Map.of(
                        "title", new String[] {" "},
                        "text", new String[] {"To\r\nlinjer "},
                        "version", new String[] {"3"},
                        "gates", new String[] {"PLAN"}));
        assertThat(kept.saysNoMoreThan(Map.of(
                        "title", new String[] {"Titel"},
                        "text", new String[] {"To\nlinjer"},
                        "gates", new String[] {"BUDGET", "PLAN"})))
                .isTrue();
        assertThat(kept.saysNoMoreThan(Map.of("text", new String[] {"To\nlinjer"})))
                .isFalse();
        assertThat(kept.saysNoMoreThan(
                        Map.of("text", new String[] {"To\nlinjer mere"}, "gates", new String[] {"PLAN"})))
                .isFalse();
    }

    @Test
    void aFormWhoseAnswerShowsWhatCameOfItIsSavedToo() {
        UUID call = UUID.randomUUID();
        jdbc.sql("""
                        with c as (insert into contribution_call (id, version, project_id, title, text, open_until, several, created_at)
                                values (:call, 0, :project, 'Bud', 'Hvad vil I?', current_date, true, now()))
                        insert into contribution_kind (call_id, name, position) values (:call, 'Ressourcer', 1)
                        """).param("call", call).param("project", project).update();
        String links = "/projects/" + project + "/contributions/calls/" + call + "/links";
        keep(leader, draft, links + "/new", "invited", "Odense Kommune");
        String[] form = {"_draft", draft.toString(), "_page", links + "/new", "_owner", leader.username()};
        assertThat(post(leader, links, with(form, "invited", " "))).hasStatusOk();
        assertThat(drafts()).isEqualTo(1);
        // After a step back from the mistake it is sent from a page with a draft of its own
        form[1] = UUID.randomUUID().toString();
        assertThat(post(leader, links, with(form, "invited", "Odense Kommune")))
                .hasStatusOk()
                .bodyText()
                .contains("Linket er lavet");
        assertThat(drafts()).isZero();
    }

    @Test
    void twoWindowsWithTheSameFormKeepADraftEach() throws Exception {
        UUID other = UUID.randomUUID();
        keep(leader, draft, phases + "/new", "phaseTitle", "Det ene");
        keep(leader, other, phases + "/new", "phaseTitle", "Det andet");
        assertThat(page(leader, phases + "/new?draft=" + draft))
                .contains("Det ene", "Du har en kladde fra", "draft=" + other)
                .doesNotContain("Det andet");
    }

    @Test
    void aDraftIsThrownAwayByWhoeverWroteIt() throws Exception {
        keep(leader, draft, phases + "/new", "phaseTitle", "Det ene");
        assertThat(post(make.somebody(), "/drafts/" + draft + "/deletion")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post(leader, "/drafts/" + draft + "/deletion")).hasRedirectedUrl(phases + "/new");
        assertThat(page(leader, phases + "/new")).doesNotContain("Du har en kladde fra");
    }

    @Test
    void nobodyReadsOrOverwritesTheDraftOfSomebodyElse() throws Exception {
        Somebody other = make.somebody();
        make.role(project, other, "LEADER");
        keep(leader, draft, phases + "/new", "phaseTitle", "Mit eget");
        assertThat(page(other, phases + "/new?draft=" + draft)).doesNotContain("Mit eget", "Du har en kladde fra");
        assertThat(keep(other, draft, phases + "/new", "phaseTitle", "Andet")).hasStatus(HttpStatus.CONFLICT);
        assertThat(post(
                        other,
                        "/drafts",
                        "_draft",
                        draft.toString(),
                        "_page",
                        phases + "/new",
                        "_owner",
                        other.username()))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(page(leader, phases + "/new?draft=" + draft)).contains("Mit eget");
    }

    @Test
    void theAddressOfADraftThatIsPassedOnOpensAPageWithADraftOfItsOwn() throws Exception {
        Somebody other = make.somebody();
        make.role(project, other, "LEADER");
        keep(leader, draft, phases + "/new", "phaseTitle", "Mit eget");
        assertThat(post(
                        other,
                        "/drafts",
                        "_draft",
                        UUID.randomUUID().toString(),
                        "_page",
                        phases + "/new",
                        "_owner",
                        other.username(),
                        "phaseTitle",
                        "En andens"))
                .hasStatusOk();

        String page = page(other, phases + "/new?draft=" + draft);
        assertThat(page).doesNotContain("value=\"" + draft + "\"", "Mit eget");
        String own = page.replaceAll("(?s).*name=\"_draft\" value=\"([^\"]+)\".*", "$1");
        assertThat(post(
                        other,
                        phases,
                        "_draft",
                        own,
                        "_page",
                        phases + "/new",
                        "_owner",
                        other.username(),
                        "description",
                        "Uden titel"))
                .hasStatusOk()
                .bodyText()
                .contains("Uden titel");
    }

    @Test
    void anOldDraftIsFoundByItsAddressThoughNewerOnesAreOffered() throws Exception {
        keep(leader, draft, phases + "/new", "phaseTitle", "Den gamle");
        for (int i = 0; i < 4; i++) {
            keep(leader, UUID.randomUUID(), phases + "/new", "phaseTitle", "Nyere");
        }
        assertThat(page(leader, phases + "/new?draft=" + draft)).contains("Den gamle", "value=\"" + draft + "\"");
    }

    @Test
    void noPasswordAndNoForeignAddressIsKept() {
        keep(leader, draft, "/admin/accounts/new", "newPassword", "hemmelig", "username", "anna");
        assertThat(jdbc.sql("select fields::text from draft where id = :id")
                        .param("id", draft)
                        .query(String.class)
                        .single())
                .contains("anna")
                .doesNotContain("hemmelig", "_owner");
        assertThat(keep(leader, UUID.randomUUID(), "https://example.org/", "a", "b"))
                .hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(keep(leader, UUID.randomUUID(), "//example.org/", "a", "b")).hasStatus(HttpStatus.BAD_REQUEST);
    }

    @Test
    void draftsAreFewAndNotForEver() throws Exception {
        for (int i = 0; i < 52; i++) {
            keep(leader, UUID.randomUUID(), "/side/" + i, "text", "Ord");
        }
        assertThat(drafts()).isEqualTo(50);
        keep(leader, draft, phases + "/new", "phaseTitle", "Gammel");
        jdbc.sql("update draft set saved_at = now() - interval '31 days' where id = :id")
                .param("id", draft)
                .update();
        assertThat(page(leader, phases + "/new")).doesNotContain("Du har en kladde fra");
        keep(leader, UUID.randomUUID(), "/side", "text", "Ord");
        assertThat(drafts()).isEqualTo(50);
    }

    @Test
    void aDraftOlderThanWhatIsStoredLeadsToTheComparisonAgainAlsoFromItsPage() throws Exception {
        UUID phase = make.phase(project, 1, "PLANNED");
        String edit = phases + "/" + phase + "/edit";
        keep(leader, draft, edit, "phaseTitle", "Mit", "phaseNumber", "1", "version", "0");
        post(leader, edit, "phaseTitle", "Deres", "phaseNumber", "1", "version", "0");

        assertThat(page(leader, edit + "?draft=" + draft)).contains("name=\"version\" value=\"0\"");
        assertThat(post(leader, edit, "phaseTitle", "Mit", "phaseNumber", "1", "version", "0"))
                .bodyText()
                .contains("Deres", "Mit", "name=\"take\"");

        // What is kept on the page of the conflict has the new version, but nobody sees the other's words beside it
        // again
        keep(leader, draft, edit, "phaseTitle", "Mit", "phaseNumber", "1", "version", "1", "take", "");
        assertThat(page(leader, edit + "?draft=" + draft)).contains("name=\"version\" value=\"-1\"");
    }

    @Test
    void anAmountThatCannotBeReadIsThereAgainAsItWasTyped() throws Exception {
        String budget = "/projects/" + project + "/budget/edit";
        keep(leader, draft, budget, "frame", "1.20", "vatIsCost", "true");
        assertThat(page(leader, budget + "?draft=" + draft)).contains("value=\"1.20\"", "med komma");
        keep(leader, draft, budget, "frame", "1.208.000,50", "vatIsCost", "true");
        assertThat(page(leader, budget + "?draft=" + draft)).contains("value=\"1.208.000,50\"");
    }

    @Test
    void everyBoxThatWasTickedIsTickedAgainOneOrMany() throws Exception {
        keep(leader, draft, phases + "/new", "phaseTitle", "T", "gates", "PLAN", "gates", "BUDGET");
        assertThat(page(leader, phases + "/new?draft=" + draft))
                .containsPattern("value=\"PLAN\"[^>]*checked")
                .containsPattern("value=\"BUDGET\"[^>]*checked")
                .doesNotContainPattern("value=\"PROVIDER_CHOICE\"[^>]*checked");
        keep(leader, draft, phases + "/new", "phaseTitle", "T", "gates", "BUDGET");
        assertThat(page(leader, phases + "/new?draft=" + draft))
                .containsPattern("value=\"BUDGET\"[^>]*checked")
                .doesNotContainPattern("value=\"PLAN\"[^>]*checked");
    }

    @Test
    void aFormThatDiffersByWhatFollowsTheQuestionMarkHasItsOwnDrafts() throws Exception {
        UUID phase = make.phase(project, 1, "OPEN");
        UUID other = make.phase(project, 2, "OPEN");
        jdbc.sql(
                        "insert into budget (id, version, project_id, vat_is_cost) values (gen_random_uuid(), 0, :project, true)")
                .param("project", project)
                .update();
        post(leader, "/projects/" + project + "/budget/versions");
        String lines = "/projects/" + project + "/budget/lines/new?phase=";
        keep(leader, draft, lines + phase, "text", "Timer", "phase", phase.toString());
        assertThat(page(leader, lines + phase)).contains("Du har en kladde fra");
        assertThat(page(leader, lines + phase + "&draft=" + draft)).contains("Timer", "Vi har hentet din kladde");
        assertThat(page(leader, lines + other)).doesNotContain("Du har en kladde fra");
    }

    @Test
    void wordsInAFormWhosePlaceIsGoneStandOnThePageThatSaysSo() throws Exception {
        var gone = new LostForm(
                phases,
                leader.username(),
                new TreeMap<>(Map.of(
                        "title", new String[] {"Lang tekst om <fasen>"},
                        "state", new String[] {"PLANNED", "true", project.toString(), "2015-01-01"})),
                null);
        assertThat(gone.words()).containsExactly("Lang tekst om <fasen>");
    }
}
