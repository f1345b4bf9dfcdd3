package dk.fremdrift.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import dk.fremdrift.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** What somebody writes is not lost when the session ends before they are done, nor is it offered when it has been saved. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "fremdrift.demo=accounts")
@Import(TestDatabase.class)
@ExtendWith(Browser.class)
class WritingTests {

    @LocalServerPort
    int port;

    @Test
    void whoIsLoggedOutWhileWritingLogsInInAnotherWindowAndSaves(Page page) {
        Visitor hr = Visitor.withMouse(page, port).logIn("hr").open("/projects/new");
        page.context().clearCookies();
        hr.fill("Nummer", "W-1").fill("Titel", "Skrevet, mens ingen var logget ind");
        Locator loggedOut = page.locator("[data-logged-out]");
        assertThat(loggedOut).isVisible();

        Page other = page.waitForPopup(
                () -> page.getByText("Log ind i et nyt vindue").click());
        Visitor.withMouse(other, port).logIn("hr");
        hr.fill("Titel", "Skrevet før og efter");
        assertThat(page.locator("[data-draft]")).containsText("Kladde gemt kl.");
        assertThat(loggedOut).isHidden();

        hr.press("Opret projekt");
        assertThat(hr.sees()).contains("Skrevet før og efter", "Projektet er oprettet");
        assertThat(hr.open("/projects/new").sees()).doesNotContain("Du har en kladde");
    }

    @Test
    void anotherWhoLogsInMeanwhileGetsNoneOfTheWords(Page page) {
        Visitor hr = Visitor.withMouse(page, port).logIn("hr").open("/projects/new");
        hr.fill("Titel", "Med to, der skriver").press("Opret projekt");
        String form = project(hr) + "/phases/new";
        hr.followExactly("Organisation")
                .follow("Giv en rolle")
                .tick("Projektleder")
                .fill("E-mail", "projektleder@fremdrift.example")
                .press("Giv en rolle")
                .open(form);
        page.context().clearCookies();
        hr.fill("Fasens titel", "Kun for HR");
        assertThat(page.locator("[data-logged-out]")).isVisible();
        Page window = page.context().newPage();
        Visitor other = Visitor.withMouse(window, port).logIn("projektleder");
        hr.fill("Fasens titel", "Kun for HR alene");
        assertThat(page.locator("[data-draft]")).containsText("kunne ikke gemmes");
        assertThat(other.open(form).sees()).contains("Fasens titel").doesNotContain("Du har en kladde");
        assertThat(window.getByLabel("Fasens titel")).hasValue("");
    }

    @Test
    void whoGoesBackFromAMistakeAndSavesIsOfferedNoDraft(Page page) {
        Visitor hr = Visitor.withMouse(page, port).logIn("hr").open("/projects/new");
        hr.fill("Nummer", "W-2");
        assertThat(page.locator("[data-draft]")).containsText("Kladde gemt kl.");
        hr.press("Opret projekt");
        assertThat(hr.sees()).contains("Der er noget, du skal rette");
        page.goBack();
        hr.fill("Titel", "Med titel").press("Opret projekt");
        assertThat(hr.sees()).contains("Projektet er oprettet");
        assertThat(hr.open("/projects/new").sees()).doesNotContain("Du har en kladde");
    }

    @Test
    void whatWasTypedIsOnThePageThatSaysThatAnotherHasDeletedIt(Page page) {
        Visitor hr = Visitor.withMouse(page, port).logIn("hr").open("/projects/new");
        hr.fill("Nummer", "W-5").fill("Titel", "Slettes under nogen").press("Opret projekt");
        String form = project(hr) + "/phases/new";
        hr.open(form).fill("Fasens titel", "Ord, der ikke må gå tabt");
        Visitor.withMouse(page.context().newPage(), port)
                .open(project(hr) + "/deletion")
                .press("Slet");
        hr.press("Gem");
        assertThat(hr.sees()).contains("Det, du skrev", "Ord, der ikke må gå tabt");
    }

    @Test
    void whatWasTypedAboutAFileIsThereAgainAfterTheLogIn(Page page) {
        Visitor hr = Visitor.withMouse(page, port).logIn("hr").open("/projects/new");
        hr.fill("Nummer", "W-3").fill("Titel", "Med bilag").press("Opret projekt");
        hr.open(project(hr) + "/documents/new").fill("Titel", "Referat af mødet");
        page.getByLabel("Fil", new Page.GetByLabelOptions().setExact(true))
                .setInputFiles(
                        new FilePayload("referat.txt", "text/plain", "Referat".getBytes(StandardCharsets.UTF_8)));
        page.context().clearCookies();
        hr.press("Vedhæft");
        hr.fill("Brugernavn", "hr").fill("Adgangskode", "fremdrift-demo").press("Log ind");
        assertThat(hr.sees()).contains("Vi har hentet det, du skrev", "Vælg filen igen");
        assertThat(page.locator("#documentTitle")).hasValue("Referat af mødet");
    }

    @Test
    void whoComesBackToAPageKeepsOnWithItsDraftAlsoWhereOnlyAChoiceWasMade(Page page) {
        Visitor hr = Visitor.withMouse(page, port).logIn("hr").open("/projects/new");
        hr.fill("Nummer", "W-5").fill("Titel", "Med valg").press("Opret projekt");
        String phases = project(hr) + "/phases";
        hr.open(phases + "/new").fill("Fasens titel", "Afdækning").press("Gem");
        Locator draft = page.locator("main input[name=_draft]").first();
        for (Consumer<Visitor> choice : List.<Consumer<Visitor>>of(
                visitor -> visitor.choose("Fase", "Afdækning"), visitor -> visitor.tick("Milepæl"))) {
            hr.open(phases + "/activities/new");
            String kept = draft.inputValue();
            choice.accept(hr);
            assertThat(page.locator("[data-draft]")).containsText("Kladde gemt kl.");
            hr.followExactly("Fortryd");
            page.goBack();
            assertThat(draft).hasValue(kept);
        }
        hr.open(phases + "/activities/new");
        String fresh = draft.inputValue();
        page.reload();
        assertThat(page.getByText("Du har en kladde").first()).isVisible();
        assertThat(draft).not().hasValue(fresh);
    }

    @Test
    void whoChangesTheLanguageWhileWritingGoesOnWriting(Page page) {
        // The account keeps the language: nobody else here is this one
        Visitor admin = Visitor.withMouse(page, port).logIn("admin").open("/organisations/new");
        admin.fill("CVR-nummer", "Skrevet på dansk");
        page.locator("footer").getByText("English").click();
        assertThat(page.locator("html")).hasAttribute("lang", "en");
        assertThat(page.locator("#cvr")).hasValue("Skrevet på dansk");
        page.locator("main form .actions button").first().click();
        assertThat(page.locator(".error-summary")).isVisible();
        page.locator("footer").getByText("Dansk").click();
        assertThat(page.locator("html")).hasAttribute("lang", "da");
        assertThat(page.locator("#cvr")).hasValue("Skrevet på dansk");
        assertThat(admin.path()).startsWith("/organisations/new");
    }

    @Test
    void whoGoesBackFromWhatWasSentByALinkFindsTheWordsAgain(Page page) {
        Visitor hr = Visitor.withMouse(page, port).logIn("hr").open("/projects/new");
        hr.fill("Nummer", "W-4").fill("Titel", "Med bidrag").press("Opret projekt");
        hr.open(project(hr) + "/contributions/new")
                .fill("Overskrift", "Bud på ressourcer")
                .fill("Hvad beder du om?", "Hvad vil I bidrage med?")
                .date("Sidste dag", "31", "12", "2199")
                .press("Gem, og gå videre");
        hr.open(hr.path() + "/links/new")
                .fill("Hvem vil du invitere?", "Odense Kommune")
                .press("Lav links");
        String link = page.locator("main code").innerText();
        page.context().clearCookies();
        page.navigate(link);

        Visitor sender = Visitor.withMouse(page, port).fill("Fortæl mere", "Den lange tekst");
        List<String> asked = new ArrayList<>();
        page.onDialog(dialog -> {
            asked.add(dialog.message());
            dialog.dismiss();
        });
        page.getByText("English").click();
        assertThat(page.locator("#contributionText")).hasValue("Den lange tekst");
        assertThat(asked).singleElement().asString().contains("er ikke gemt");
        sender.press("Send bidraget");
        assertThat(sender.sees()).contains("Der er noget, du skal rette");
        sender.tick("Ressourcer").fill("Hvad vil I bidrage med, eller hvad ønsker I?", "To medarbejdere");
        sender.press("Send bidraget");
        assertThat(sender.sees()).contains("Tak for dit bidrag");
        page.goBack();
        assertThat(page.locator("#contributionText")).hasValue("Den lange tekst");
    }

    private static String project(Visitor visitor) {
        return visitor.path().replaceAll("^(/projects/[^/]+).*", "$1");
    }
}
