package dk.fremdrift.project;

import static org.assertj.core.api.Assertions.assertThat;

import dk.fremdrift.project.DescriptionPaper.Chapter;
import dk.fremdrift.project.DescriptionPaper.Entry;
import dk.fremdrift.project.DescriptionPaper.Fact;
import dk.fremdrift.project.DescriptionPaper.Grid;
import dk.fremdrift.project.PaperEdition.Signatory;
import dk.fremdrift.shared.PdfConformance;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

class PaperFilesTests {

    static byte[] pdf = {};
    static byte[] docx = {};

    @BeforeAll
    static void bothFiles() throws IOException {
        PaperFiles files = files();
        pdf = bytes(out -> files.pdf(edition(), out));
        docx = bytes(out -> files.docx(edition(), out));
    }

    @Test
    void bothSayTheSameSentencesInTheSameOrder() throws IOException {
        String paper = squeezed(pdfText())
                .replace(squeezed("Projektbeskrivelse 2014-017 – Version 2"), "")
                .replaceAll("Side\\d+af\\d+", "");
        assertThat(paper).isEqualTo(squeezed(String.join(" ", docxTexts())));
    }

    @Test
    void everythingThatWasPutInIsRead() throws IOException {
        assertThat(String.join("\n", docxTexts()))
                .contains("Kompetenceløft <HK & KL>")
                .contains("Et afsnit med fed skrift", "og en linje mere.", "Punkt et", "Punkt i punktet", "Tredje")
                .contains("Primær målgruppe · Besluttet", "Antal: mere end 400", "Opnået:", "En tredjedel")
                .contains("Anna Hansen, Teamleder", "Pladsen er ikke besat")
                .contains("Fase 0: Begyndelsen", "Ikke oplyst")
                .contains("Underskrevet den 23. september 2014")
                .contains("Fingeraftryk af indholdet (SHA-256): abc123");
    }

    @Test
    void thePdfIsTaggedAndDanish() throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getDocumentCatalog().getLanguage()).startsWith("da");
            assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(document.getDocumentInformation().getTitle())
                    .isEqualTo("Projektbeskrivelse: Kompetenceløft <HK & KL>");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ua1", "3a"})
    void thePdfKeepsEveryRuleOfTheStandardsForScreenReadersAndArchives(String standard) throws Exception {
        assertThat(PdfConformance.faults(pdf, standard)).isEmpty();
    }

    @Test
    void theWordFileHasHeadingsThatWordKnows() throws IOException {
        try (var document = new XWPFDocument(new ByteArrayInputStream(docx))) {
            assertThat(document.getParagraphs().stream()
                            .filter(paragraph -> "Heading1".equals(paragraph.getStyle()))
                            .map(XWPFParagraph::getText))
                    .containsExactly("Formål", "Tids- og handleplan", "Underskrifter");
            assertThat(document.getParagraphs().stream()
                            .filter(paragraph -> "Heading2".equals(paragraph.getStyle()))
                            .map(XWPFParagraph::getText))
                    .containsExactly("Overskrift i teksten", "Fase 0: Begyndelsen");
            assertThat(document.getStyles().getStyle("Heading2").getName()).isEqualTo("heading 2");
        }
    }

    @Test
    void noHeadingStandsAloneAtTheFootOfAPageAndNobodySignsOnAPageWithout() throws IOException {
        var chapters = new ArrayList<Chapter>();
        for (int i = 0; i < 70; i++) {
            String text = "Ord.\n\n".repeat(i % 13) + "### Overskrift indeni\n\n" + "Ord.\n\n".repeat(i % 5 + 1);
            var entry = new Entry("Overskrift på en ting", List.of("Besluttet"), "Ord.", List.of());
            chapters.add(new Chapter("Overskrift " + i, null, List.of(), text, List.of(entry), List.of(), List.of()));
        }
        var signatories = Stream.of("Anna", "Bo", "Carl", "Dorte", "Else")
                .map(name -> new Signatory(name, "Underskriver", null))
                .toList();
        var paper = new DescriptionPaper("1", "Titel", List.of(), chapters, List.of());
        byte[] long70 =
                bytes(out -> files().pdf(new PaperEdition(paper, false, "Version 2", "", null, signatories), out));
        try (PDDocument document = Loader.loadPDF(long70)) {
            var stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                String text = stripper.getText(document)
                        .replaceAll("Side \\d+ af \\d+", "")
                        .strip();
                assertThat(text.substring(text.lastIndexOf('\n') + 1))
                        .as("page " + page)
                        .doesNotStartWith("Overskrift")
                        .isNotEqualTo("Besluttet");
                assertThat(text.contains("Underskriver")).isEqualTo(text.contains("Underskrifter"));
            }
        }
    }

    @Test
    void aDraftSaysSoOnTheFirstPageAndInItsName() throws IOException {
        PaperEdition edition = new PaperEdition(paper(), true, "Kladde", "22. november 2026", null, List.of());
        assertThat(text(bytes(out -> files().pdf(edition, out))))
                .contains("Kladde: Beskrivelsen kan stadig blive ændret.")
                .contains("Projektbeskrivelse 2014-017 – Kladde")
                .contains("Projektet har ingen projektleder, der kan skrive under.");
        assertThat(edition.fileName()).isEqualTo("2014-017 Projektbeskrivelse kladde");
    }

    @Test
    void aNumberThatNoFileSystemLikesIsWrittenOtherwiseInTheFilesName() {
        var paper = new DescriptionPaper("S/17: \"a\"", "Titel", List.of(), List.of(), List.of());
        assertThat(new PaperEdition(paper, false, "Version 2", "", null, List.of()).fileName())
                .isEqualTo("S-17- -a- Projektbeskrivelse version 2");
    }

    private static PaperEdition edition() {
        return new PaperEdition(
                paper(),
                false,
                "Version 2",
                "22. november 2026",
                "abc123",
                List.of(
                        new Signatory("Anna Hansen", "Projektleder, KL", "Underskrevet den 23. september 2014"),
                        new Signatory("Bo Bang", "Projektleder", null)));
    }

    private static DescriptionPaper paper() {
        String text = """
                Et afsnit med **fed skrift** og *kursiv*,
                og en linje mere.

                - Punkt et
                  - Punkt i punktet
                - Punkt to

                ### Overskrift i teksten

                Tredje
                """;
        var group = new Entry(
                "Medarbejdere i front",
                List.of("Primær målgruppe", "Besluttet"),
                "De, der møder borgerne.",
                List.of(new Fact("Antal", "mere end 400", false), new Fact("Opnået", "En tredjedel\n\nog mere", true)));
        var seats = new Grid(
                "Styregruppe",
                List.of("Plads", "Sidder i pladsen"),
                List.of(List.of("Formand", "Anna Hansen, Teamleder"), List.of("Medlem", "Pladsen er ikke besat")));
        var phase = chapter("Fase 0: Begyndelsen", "Ikke oplyst", null, List.of());
        return new DescriptionPaper(
                "2014-017",
                "Kompetenceløft <HK & KL>",
                List.of(new Fact("Program", "Fremfærd Borger", false)),
                List.of(
                        new Chapter("Formål", null, List.of(), text, List.of(group), List.of(seats), List.of()),
                        chapter("Tids- og handleplan", null, null, List.of(phase))),
                List.of());
    }

    private static Chapter chapter(String heading, @Nullable String note, @Nullable String text, List<Chapter> parts) {
        return new Chapter(heading, note, List.of(), text, List.of(), List.of(), parts);
    }

    private static PaperFiles files() {
        var templateFiles = new ClassLoaderTemplateResolver();
        templateFiles.setPrefix("templates/");
        templateFiles.setSuffix(".html");
        var messages = new ResourceBundleMessageSource();
        messages.setBasenames("messages-project", "messages");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        var templates = new SpringTemplateEngine();
        templates.setTemplateResolver(templateFiles);
        templates.setTemplateEngineMessageSource(messages);
        return new PaperFiles(templates, messages);
    }

    private interface Writing {
        void to(ByteArrayOutputStream out) throws IOException;
    }

    private static byte[] bytes(Writing writing) throws IOException {
        var out = new ByteArrayOutputStream();
        writing.to(out);
        return out.toByteArray();
    }

    private static String pdfText() throws IOException {
        return text(pdf);
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            var stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            return stripper.getText(document);
        }
    }

    private static List<String> docxTexts() throws IOException {
        var texts = new ArrayList<String>();
        try (var document = new XWPFDocument(new ByteArrayInputStream(docx))) {
            for (IBodyElement element : document.getBodyElements()) {
                switch (element) {
                    case XWPFParagraph paragraph -> texts.add(paragraph.getText());
                    case XWPFTable table ->
                        table.getRows().stream()
                                .map(XWPFTableRow::getTableCells)
                                .forEach(cells -> cells.stream()
                                        .map(XWPFTableCell::getText)
                                        .forEach(texts::add));
                    default -> throw new IllegalStateException(element.toString());
                }
            }
        }
        return texts;
    }

    // What remains when line breaks fall where they like
    private static String squeezed(String text) {
        return text.replaceAll("[\\s\\u00A0•]+", "");
    }
}
