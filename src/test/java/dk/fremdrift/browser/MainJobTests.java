package dk.fremdrift.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dk.fremdrift.TestDatabase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/**
 * The main job on the real case of HK and KL (S3), from an empty list of projects to signed accounts: HR registers, the
 * leader budgets, the steering group sends back and approves, the secretary books, reverses and exports.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "fremdrift.demo=accounts")
@Import(TestDatabase.class)
@ExtendWith(Browser.class)
@Execution(ExecutionMode.CONCURRENT)
class MainJobTests {

    @LocalServerPort
    int port;

    private String title = "";

    @Test
    void theWholeJobWithTheMouse(Page page) throws IOException {
        wholeJob(Visitor.withMouse(page, port), "S3-mus");
    }

    @Test
    void theWholeJobWithTheKeyboardAlone(Page page) throws IOException {
        wholeJob(Visitor.withKeyboard(page, port), "S3-tastatur");
    }

    @Test
    void theWholeJobWithoutJavaScript(com.microsoft.playwright.Browser chromium) throws IOException {
        var options = new com.microsoft.playwright.Browser.NewContextOptions()
                .setJavaScriptEnabled(false)
                .setLocale("da-DK");
        try (var context = chromium.newContext(options)) {
            context.setDefaultTimeout(30_000);
            wholeJob(Visitor.withKeyboard(context.newPage(), port), "S3-uden-script");
        }
    }

    private void wholeJob(Visitor visitor, String number) throws IOException {
        title = "Kompetenceudvikling til fremtidens borgerservice, " + number;
        hrRegistersTheProject(visitor, number);
        leaderBudgetsThePhases(visitor);
        steeringGroupSendsBack(visitor);
        leaderMendsAndResubmits(visitor);
        steeringGroupApproves(visitor);
        leaderOpensThePhase(visitor);
        secretaryBooksReversesAndExports(visitor);
        assertThat(visitor.complaints()).isEmpty();
    }

    private void hrRegistersTheProject(Visitor hr, String number) {
        hr.logIn("hr");
        assertThat(hr.sees()).contains("Du har ikke en rolle i et projekt");
        hr.follow("Opret projekt")
                .fill("Nummer", number)
                .fill("Titel", title)
                .fill("Ejerorganisation", "KL")
                .fill("Deltagende organisationer", "HK Kommunal")
                .fill("Periode med ord", "2014-2016")
                .press("Opret projekt")
                .followExactly("Formål")
                .fill("Tekst", "At identificere de centrale pædagogiske og faglige kompetencer")
                .tick("Afsnittet er færdigt")
                .press("Gem afsnittet");
        phase(hr, "0", "Konsolideringen af projektet", "Efteråret 2014");
        phase(hr, "1", "Afdækning af behov for opkvalificering", "Vinteren 2015");
        phase(hr, "2", "Afdækning af servicebegrebet", "Vinter 2015");
        phase(hr, "3", "Beskrivelse af den fælles kompetenceprofil", "Foråret 2015");
        phase(hr, "4", "Afdækning af eksisterende uddannelser", "Forår/sommer 2015");
        phase(hr, "5", "Uddannelsen udbydes og formidles", "Vinter 2015/2016");
        assertThat(hr.followExactly("Faser").sees()).contains("Fase 5: Uddannelsen udbydes", "Forår/sommer 2015");

        role(hr, "Projektleder", "projektleder");
        role(hr, "Projektleder", "projektleder2");
        role(hr, "Projektsekretær", "sekretaer");
        seat(hr, "Teamleder, HK Kommunal", "styregruppe1");
        seat(hr, "Kontorchef, KL", "styregruppe2");
        seat(hr, "Konsulent, FOA", "styregruppe3");
        seat(hr, "Ledelsesrepræsentant fra de deltagende kommuner", null);
        seat(hr, "Fagkonsulent, HK Kommunal", "projektleder");
        seat(hr, "Konsulent, KL", "projektleder2");
        assertThat(hr.followExactly("Organisation").sees()).contains("Ledelsesrepræsentant", "Ledig");
        hr.followExactly("Beskrivelse")
                .follow("Skift status")
                .tick("I gang")
                .fill("Begrundelse", "Aftalen er underskrevet")
                .press("Skift status");
    }

    private void phase(Visitor hr, String number, String phase, String period) {
        hr.followExactly("Faser")
                .follow("Tilføj fase")
                .fill("Nummer", number)
                .fill("Fasens titel", phase)
                .fill("Periode med ord", period)
                .press("Gem fasen");
    }

    private void role(Visitor hr, String role, String username) {
        hr.followExactly("Organisation")
                .follow("Giv en rolle")
                .tick(role)
                .fill("E-mail", username + "@fremdrift.example")
                .press("Giv en rolle");
    }

    private void seat(Visitor hr, String seat, @Nullable String username) {
        hr.followExactly("Organisation").follow("Tilføj plads").fill("Pladsens titel", seat);
        if (username != null) {
            hr.fill("E-mail", username + "@fremdrift.example");
        }
        hr.press("Gem pladsen");
    }

    private void leaderBudgetsThePhases(Visitor leader) {
        leader.logIn("projektleder").follow(title).followExactly("Budget").press("Begynd budgettet");
        line(leader, 0, "Løn", "Projektledelse", "150.000");
        line(leader, 1, "Eksterne konsulenter og undervisere", "Workshops", "37.500,50");
        line(leader, 2, "Transport, rejser og ophold", "Interviews", "12.000 kr.");
        line(leader, 3, "Eksterne konsulenter og undervisere", "Profilen beskrives", "1,5 mio.");
        assertThat(leader.sees()).contains("1.699.500,50");
        submit(leader, "Budget for fase 0-3");
    }

    private void line(Visitor leader, int phase, String costType, String text, String amount) {
        leader.follow("Tilføj post i Fase " + phase)
                .choose("Udgiftstype", costType)
                .fill("Tekst", text)
                .fill("Beløb", amount)
                .press("Gem og tilføj næste")
                .follow("Færdig, tilbage til budgettet");
    }

    private void submit(Visitor leader, String note) {
        leader.follow("Send til godkendelse");
        for (String phase : List.of(
                "Fase 0: Konsolideringen af projektet",
                "Fase 1: Afdækning af behov for opkvalificering",
                "Fase 2: Afdækning af servicebegrebet",
                "Fase 3: Beskrivelse af den fælles kompetenceprofil")) {
            if (!leader.page.getByLabel(phase).isChecked()) {
                leader.tick(phase);
            }
        }
        leader.fill("Besked til styregruppen", note).press("Frys og send til godkendelse");
    }

    private void steeringGroupSendsBack(Visitor member) {
        member.logIn("styregruppe1");
        assertThat(member.sees()).contains("Det venter på dig", "Din stemme");
        member.followTask(title);
        assertThat(member.sees()).contains("1.500.000,00", "37.500,50", "1.699.500,50", "Budget for fase 0-3");
        vote(member, "Send tilbage", "Fase 2 er sat for lavt");
        assertThat(member.sees()).contains("Din stemme er talt med: Send tilbage");
        member.logIn("styregruppe2").followTask(title);
        vote(member, "Send tilbage", "Enig");
        member.logIn("styregruppe3").followTask(title);
        vote(member, "Send tilbage", "Også enig");
        assertThat(member.sees()).contains("dermed er beslutningen truffet: Sendt tilbage");
    }

    private void vote(Visitor member, String choice, @Nullable String comment) {
        member.tick(choice);
        if (comment != null) {
            member.fill("Kommentar", comment);
        }
        member.press("Stem");
    }

    private void leaderMendsAndResubmits(Visitor leader) {
        leader.logIn("projektleder");
        assertThat(leader.sees()).contains("Sendt tilbage");
        leader.followTask(title);
        assertThat(leader.sees()).contains("Fase 2 er sat for lavt");
        leader.follow("Ret Interviews").fill("Beløb", "20.000,00").press("Gem");
        assertThat(leader.sees()).contains("1.707.500,50");
        submit(leader, "Fase 2 er rettet");
    }

    private void steeringGroupApproves(Visitor member) {
        member.logIn("projektleder2").followTask(title);
        vote(member, "Godkend", null);
        member.logIn("styregruppe1").followTask(title);
        vote(member, "Godkend", null);
        assertThat(member.sees()).contains("Din stemme er talt med: Godkend");
        member.logIn("styregruppe2").followTask(title);
        vote(member, "Godkend", null);
        assertThat(member.sees()).contains("dermed er beslutningen truffet: Godkendt");
    }

    private void leaderOpensThePhase(Visitor leader) {
        leader.logIn("projektleder").follow(title).followExactly("Faser").press("Åbn fasen");
        assertThat(leader.sees()).contains("Fasen er åben");
    }

    private void secretaryBooksReversesAndExports(Visitor secretary) throws IOException {
        secretary.logIn("sekretaer").follow(title).followExactly("Regnskab");
        book(secretary, "B-1", "Kursuscenter Ærø ApS", "10.000", "2.500");
        assertThat(secretary.sees()).contains("12.500,00");
        book(secretary, "B-2", "Forkert A/S", "1.000", "250");
        secretary.followExactly("Regnskab").follow("Alle posteringer").follow("Postering 2");
        secretary
                .follow("Tilbagefør posteringen")
                .fill("Begrundelse", "Regningen hører til et andet projekt")
                .press("Tilbagefør");
        secretary.followExactly("Regnskab");
        assertThat(secretary.sees()).contains("12.500,00", "137.500,00", "1.695.000,50");
        Path csv = secretary.download("Hent CSV");
        assertThat(Files.readString(csv, StandardCharsets.UTF_8))
                .startsWith("\uFEFFRækketype;")
                .contains("Kursuscenter Ærø ApS", "12500,00", "-1250,00");
        try (var pdf = Loader.loadPDF(secretary.download("Hent PDF").toFile())) {
            assertThat(new PDFTextStripper().getText(pdf)).contains("1.707.500,50", "12.500,00", "1.695.000,50");
        }
        assertThat(Files.size(secretary.download("Hent regneark"))).isGreaterThan(2000);
    }

    private void book(Visitor secretary, String voucher, String supplier, String net, String vat) {
        secretary
                .followExactly("Regnskab")
                .followExactly("Bogfør")
                .choose("Budgetlinje", "Projektledelse")
                .date("Dato", "20", "11", "2025")
                .fill("Bilagsnummer", voucher)
                .fill("Leverandør", supplier)
                .fill("Tekst", "Lokale og forplejning")
                .fill("Beløb uden moms", net)
                .fill("Moms", vat);
        secretary.page.navigate(secretary.page.url().replaceAll("/entries.*", ""));
        secretary.page.goBack();
        assertThat(secretary.page.getByLabel("Beløb uden moms").inputValue()).isEqualTo(net);
        secretary.press("Bogfør");
    }
}
