package dk.fremdrift.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import dk.fremdrift.shared.Money;
import dk.fremdrift.shared.PdfConformance;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

class PdfAccountsTests {

    static String text = "";
    static byte[] file = {};

    @BeforeAll
    static void thePaper() throws IOException {
        file = paper(AccountsReportFixtures.report(), AccountsReportFixtures.entries());
        text = text(file);
    }

    @Test
    void itHasTheTotals() {
        assertThat(text)
                .contains("Projektet i alt 101.500,00 61.250,50 40.249,50")
                .contains("Alle 3 posteringer i alt 49.000,40 12.250,10 61.250,50 61.250,50");
    }

    @Test
    void itHasWhatIsOutOfTheOrdinaryInWords() {
        assertThat(text.replaceAll("[\\s\u00A0]+", " "))
                .contains("Merforbrug 250,00 kr.")
                .contains("Ud over linjen")
                .contains("Tilbagefører nr. 2: Forkert beløb");
    }

    @Test
    void wordsAreFoundAsTheyAreWritten() throws IOException {
        assertThat(text).contains("Kompetenceløft og opkvalificering <HK & KL>");
        // The stripper takes ligatures apart again, which not everything that searches a paper does
        assertThat(signs(file)).contains("f", "i").doesNotContain("\uFB01", "\uFB02");
    }

    @Test
    void itHasABlockToSign() {
        assertThat(text)
                .contains("Underskrifter")
                .contains("Dato og projektleder")
                .contains("Dato og projektsekretær")
                .contains("Dato og revisor");
    }

    @Test
    void everyPageSaysWhichProjectAndWhichPageItIs() {
        assertThat(text)
                .contains("Regnskab for projekt 2014-017")
                .contains("Side 1 af 2")
                .contains("Side 2 af 2");
    }

    @Test
    void itSpeaksDanishToWhoeverListens() throws IOException {
        try (PDDocument document = Loader.loadPDF(file)) {
            assertThat(document.getDocumentCatalog().getLanguage()).startsWith("da");
            assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("Regnskab for projekt 2014-017");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ua1", "3a"})
    void itKeepsEveryRuleOfTheStandardsForScreenReadersAndArchives(String standard) throws Exception {
        assertThat(PdfConformance.faults(file, standard)).isEmpty();
    }

    @Test
    void aLongLedgerSaysThatThePaperHoldsItsBeginning() throws IOException {
        AccountsReport report = AccountsReportFixtures.report();
        var longer = new AccountsReport(
                report.project(),
                true,
                report.overview(),
                report.posts(),
                new EntriesPage.Sums(5_001, Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO),
                report.madeOn());
        assertThat(text(paper(longer, AccountsReportFixtures.entries())))
                .contains("Her står de første 5.000 af 5.001 posteringer");
    }

    private static byte[] paper(AccountsReport report, List<EntryRow> entries) throws IOException {
        var files = new ClassLoaderTemplateResolver();
        files.setPrefix("templates/");
        files.setSuffix(".html");
        var messages = new ResourceBundleMessageSource();
        messages.setBasename("messages-accounts");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        var templates = new SpringTemplateEngine();
        templates.setTemplateResolver(files);
        templates.setTemplateEngineMessageSource(messages);
        var out = new ByteArrayOutputStream();
        new PdfAccounts(templates).write(new AccountsReports.Beginning(report, entries), out);
        return out.toByteArray();
    }

    private static Set<String> signs(byte[] pdf) throws IOException {
        var signs = new HashSet<String>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            new PDFTextStripper() {
                @Override
                protected void processTextPosition(TextPosition sign) {
                    signs.add(sign.getUnicode());
                }
            }.getText(document);
        }
        return signs;
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
