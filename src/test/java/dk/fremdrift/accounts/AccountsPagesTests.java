package dk.fremdrift.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import dk.fremdrift.StatementCount;
import dk.fremdrift.TestDatabase;
import dk.fremdrift.project.ProjectFixtures;
import dk.fremdrift.project.ProjectFixtures.Somebody;
import dk.fremdrift.shared.Ids;
import dk.fremdrift.shared.Money;
import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

/** The pages of the accounts as their readers get them. */
@SpringBootTest
@AutoConfigureMockMvc
@Import(TestDatabase.class)
class AccountsPagesTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    LedgerService service;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    AccountsFixtures given;
    UUID line;

    @BeforeEach
    void anApprovedLine() {
        given = new AccountsFixtures(jdbc, events, transaction);
        line = given.line("Underviser", 10_000);
    }

    @Test
    void approvedSpentAndRemainingStandForLinePhaseAndProject() {
        given.line(given.phase, AccountsFixtures.TEACHERS, "Konsulent", 5_000);
        book("B-1", 100, 25);
        assertThat(text(get("")))
                .contains("15.000,00", "125,00", "14.875,00", "10.000,00", "9.875,00")
                .contains("Fase 0: Fase med nummer 0, i alt");
    }

    @Test
    void inEnglishThePhaseIsAPhaseAndTheFiguresStayDanish() {
        book("B-1", 100, 25);
        assertThat(text(mvc.get()
                        .uri("/projects/" + given.project + "/accounts/phases/" + given.phase)
                        .cookie(new Cookie("sprog", "en"))
                        .with(given.secretary.signedIn())
                        .exchange()))
                .contains("Phase 0: Fase med nummer 0", "1,25 % of what is approved", "125,00\u00A0kr.")
                .doesNotContain("Fase 0", "DKK");
    }

    @Test
    void anOverspentLineSaysSoInWords() {
        UUID small = given.line("Forplejning", 100);
        service.book(
                given.project,
                given.secretary.personId(),
                AccountsFixtures.form(
                        Ids.next(), small, "B-1", Money.kroner(150), Money.ZERO, Money.kroner(50), false));
        assertThat(text(get(""))).contains("Merforbrug 50,00\u00A0kr.");
        assertThat(text(get("/lines/" + small))).contains("Ud over linjen");
    }

    @Test
    void withoutAnApprovedBudgetThePageSaysWhatComesFirst() {
        given = new AccountsFixtures(jdbc, events, transaction);
        assertThat(text(get(""))).contains("Der er ikke noget regnskab endnu");
        assertThat(text(get("/entries/new"))).contains("Der er ingen linje at bogføre på");
    }

    @Test
    void everyFigureOpensToItsEntries() {
        book("B-1", 100, 25);
        for (String path : List.of("/entries", "/phases/" + given.phase, "/lines/" + line)) {
            assertThat(text(get(path))).as(path).contains("B-1", "Undervisning i æblegrød", "125,00");
        }
    }

    @Test
    void entriesAreSearchedSortedAndPagedInTheAddress() {
        for (int i = 1; i <= 12; i++) {
            book("B-" + i, i, 0);
        }
        assertThat(text(get("/entries?search=b-12"))).contains("1 postering").doesNotContain("B-11");
        assertThat(text(get("/entries?search=aeblegroed&size=5&page=2&sort=number")))
                .contains("Side 2 af 3", "B-6", "B-10")
                .doesNotContain("B-11");
        assertThat(text(get("/entries?search=100%25"))).contains("Ingen posteringer passer");
        assertThat(text(get("/entries?from=2014-10-02"))).contains("Ingen posteringer passer");
        assertThat(text(get("/entries?from=i+morgen&page=x&sort=;drop&kind=y"))).contains("B-12");
    }

    @Test
    void bookingAnswersWithTheEntry() {
        UUID entryId = Ids.next();
        MvcTestResult booked = post(entryId, "1.000,50", "250,13", given.secretary);
        assertThat(booked).hasRedirectedUrl("/projects/%s/accounts/entries/%s".formatted(given.project, entryId));
        assertThat(post(entryId, "1.000,50", "250,13", given.secretary))
                .hasRedirectedUrl("/projects/%s/accounts/entries/%s".formatted(given.project, entryId));
        assertThat(text(get("/entries/" + entryId)))
                .contains("Postering 1", "1.250,63\u00A0kr.", given.secretary.name(), "Tilbagefør posteringen");
    }

    @Test
    void mistakesComeBackWithWhatWasTyped() {
        MvcTestResult answer = post(Ids.next(), "1.20", "", given.secretary);
        assertThat(answer).hasStatusOk();
        assertThat(text(answer))
                .contains("Skriv 1,20 med komma", "Skriv momsen, eller 0", "value=\"1.20\"", "Kursuscentret")
                .contains("<title>Fejl:");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1.20|Skriv 1,20 med komma, hvis det er kroner og øre, eller 120 uden punktum",
                "1,208,000|Punktum skiller tusinder, og komma skiller øre. Skriv fx 1.208.000,50",
                "1,234|Skriv højst to cifre efter kommaet, fx 1250,50",
                "1.000.000.000.000|Beløbet er for stort. Skriv højst 999.999.999.999,99",
                "tusind|Skriv beløbet med tal, fx 1250,50 eller 1,5 mio."
            })
    void anAmountThatIsNoneSaysWhatIsWrongWithIt(String typed, String sentence) {
        assertThat(text(post(Ids.next(), typed, "0", given.secretary))).contains(sentence, "value=\"" + typed + '"');
    }

    @Test
    void besideTheAmountStandsWhichKindTheLineTakesAndWhatIsLeftOnIt() {
        book("B-1", 100, 25);
        assertThat(text(get("/entries/new?line=" + line)))
                .contains("Budgettets linjer er med moms", "9.875,00\u00A0kr.", "af 10.000,00\u00A0kr. godkendt");
        jdbc.sql("insert into budget (id, version, project_id, vat_is_cost) values (?, 0, ?, false)")
                .params(Ids.next(), given.project)
                .update();
        assertThat(text(get("/entries/new")))
                .contains("Budgettets linjer er uden moms")
                .doesNotContain("Tilbage på");
        assertThat(text(post(Ids.next(), "x", "0", given.secretary))).contains("Tilbage på");
    }

    @Test
    void beyondTheLineThePageWarnsAndKeepsWhatWasTyped() {
        MvcTestResult answer = post(Ids.next(), "20.000", "0", given.secretary);
        assertThat(text(answer))
                .contains("Ikke bogført endnu", "10.000,00\u00A0kr.", "value=\"20.000,00\"", "Bogfør alligevel")
                .contains("name=\"beyondShown\" value=\"10.000,00\"");
    }

    @Test
    void aRefusalSaysWhatToDoInstead() {
        given.phaseBecomes("PLANNED");
        assertThat(text(post(Ids.next(), "100", "0", given.secretary)))
                .contains("Fasen er ikke åben", "Se faserne", "/projects/" + given.project + "/phases");
    }

    @Test
    void reversalAsksFirstAndNeedsAReason() {
        UUID entry = book("B-1", 100, 25);
        assertThat(text(get("/entries/" + entry + "/reversal"))).contains("Vil du tilbageføre postering 1?", "-125,00");
        var path = "/projects/%s/accounts/entries/%s/reversal".formatted(given.project, entry);
        assertThat(text(mvc.post()
                        .uri(path)
                        .param("reversalReason", " ")
                        .with(given.secretary.signedIn())
                        .with(SecurityMockMvcRequestPostProcessors.csrf())
                        .exchange()))
                .contains("Skriv, hvorfor posteringen tages tilbage");
        assertThat(mvc.post()
                        .uri(path)
                        .param("reversalReason", "Forkert linje")
                        .with(given.secretary.signedIn())
                        .with(SecurityMockMvcRequestPostProcessors.csrf())
                        .exchange())
                .hasStatus3xxRedirection();
        assertThat(text(get("/entries/" + entry)))
                .contains("Posteringen er tilbageført", ">Postering 2<")
                .doesNotContain("Tilbagefør posteringen");
    }

    @Test
    void aGroupMemberSeesTotalsAndNoEntries() {
        book("B-1", 100, 25);
        Somebody member = with("GROUP_MEMBER");
        assertThat(text(get("", member)))
                .contains("125,00")
                .doesNotContain("/accounts/lines/", "/export", "Underviser");
        for (String path : List.of("/entries", "/lines/" + line, "/phases/" + given.phase, "/export?format=csv")) {
            assertThat(get(path, member)).as(path).hasStatus(HttpStatus.FORBIDDEN);
        }
    }

    @Test
    void aLeaderReadsAndDoesNotBook() {
        Somebody leader = with("LEADER");
        assertThat(text(get("", leader))).doesNotContain("/entries/new");
        assertThat(get("/entries/new", leader)).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(post(Ids.next(), "100", "0", leader)).hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void whoeverHasNothingToDoWithTheProjectFindsNothing() {
        Somebody stranger = new ProjectFixtures(jdbc).somebody();
        for (String path : List.of("", "/entries", "/entries/new", "/lines/" + line, "/export?format=pdf")) {
            assertThat(get(path, stranger)).as(path).hasStatus(HttpStatus.NOT_FOUND);
        }
        assertThat(post(Ids.next(), "100", "0", stranger)).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void aPageCostsTheSameStatementsHoweverManyEntries() {
        UUID entry = book("B-1", 100, 25);
        List<String> paths = List.of("", "/entries", "/lines/" + line, "/entries/" + entry, "/entries/new");
        List<Integer> few = paths.stream().map(this::statements).toList();
        for (int i = 2; i <= 30; i++) {
            book("B-" + i, i, 0);
        }
        given.line("Materialer", 100);
        assertThat(paths.stream().map(this::statements).toList()).isEqualTo(few);
        assertThat(few).allSatisfy(count -> assertThat(count).isLessThanOrEqualTo(8));
    }

    private int statements(String path) {
        return StatementCount.of(() -> assertThat(get(path)).hasStatusOk()).size();
    }

    private Somebody with(String role) {
        var make = new ProjectFixtures(jdbc);
        Somebody somebody = make.somebody();
        make.role(given.project, somebody, role);
        return somebody;
    }

    private UUID book(String number, long net, long vat) {
        EntryForm form = AccountsFixtures.voucher(line, number, net, vat);
        assertThat(service.book(given.project, given.secretary.personId(), form))
                .isEmpty();
        return form.entryId();
    }

    private MvcTestResult post(UUID entryId, String net, String vat, Somebody somebody) {
        return mvc.post()
                .uri("/projects/{id}/accounts/entries", given.project)
                .param("entryId", entryId.toString())
                .param("line", line.toString())
                .param("entryDate", "2014-10-01")
                .param("voucherNumber", "B-1")
                .param("supplier", "Kursuscentret")
                .param("entryText", "Undervisning")
                .param("net", net)
                .param("vat", vat)
                .with(somebody.signedIn())
                .with(SecurityMockMvcRequestPostProcessors.csrf())
                .exchange();
    }

    private MvcTestResult get(String path) {
        return get(path, given.secretary);
    }

    private MvcTestResult get(String path, Somebody somebody) {
        return mvc.get()
                .uri("/projects/" + given.project + "/accounts" + path)
                .with(somebody.signedIn())
                .exchange();
    }

    private static String text(MvcTestResult answer) {
        try {
            return answer.getResponse().getContentAsString();
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
