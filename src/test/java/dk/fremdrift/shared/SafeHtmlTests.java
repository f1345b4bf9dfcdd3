package dk.fremdrift.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafeHtmlTests {

    private static final Path TEMPLATES = Path.of("src/main/resources/templates");

    private static String html(String markdown) {
        return Objects.requireNonNull(SafeHtml.of(markdown)).html();
    }

    @Test
    void paragraphsLinesListsAndEmphasisAreShown() {
        assertThat(html("Første linje\nanden linje\n\nNæste **fed** og *kursiv*"))
                .isEqualTo(
                        "<p>Første linje<br />\nanden linje</p>\n<p>Næste <strong>fed</strong> og <em>kursiv</em></p>\n");
        assertThat(html("- æ\n- ø")).contains("<ul>", "<li>æ</li>", "<li>ø</li>");
    }

    @Test
    void aHeadingWithinTheTextStandsBelowTheHeadingOfThePage() {
        assertThat(html("Før\n### Ny **løsning**\nEfter"))
                .isEqualTo("<p>Før</p>\n<h3>Ny <strong>løsning</strong></h3>\n<p>Efter</p>\n");
        assertThat(html("## Løsning")).isEqualTo("<h3>Løsning</h3>\n");
        assertThat(html("Løsning\n---")).doesNotContain("<h");
        assertThat(html("### <script>alert(1)</script>")).doesNotContain("<script");
        assertThat(Objects.requireNonNull(SafeHtml.of("### Løsning\n<h3>"))
                        .under(3)
                        .html())
                .contains("<h4>Løsning</h4>", "&lt;h3&gt;");
    }

    @Test
    void aLinkLeadsToTheWebAndTellsItNothing() {
        assertThat(html("[Fremfærd](https://www.example.dk) og https://example.org"))
                .contains("href=\"https://www.example.dk\"", "href=\"https://example.org\"", "noreferrer");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "![billede](https://example.org/x.png)",
                "[klik](javascript:alert(1))",
                "[klik](data:text/html;base64,PHNjcmlwdD4=)",
                "<a href=\"https://example.org\" onclick=\"alert(1)\">klik</a>",
                "<style>body { display: none }</style>",
                "<iframe src=\"https://example.org\"></iframe>"
            })
    void nothingElseGetsThrough(String hostile) {
        assertThat(html(hostile).replaceAll("</?p>|<a (href=\"\" )?rel=\"[a-z ]*\">|</a>", ""))
                .doesNotContain("<")
                .doesNotContainIgnoringCase("href=\"javascript", "href=\"data");
    }

    @Test
    void whatIsNotMeantAsMarkdownReadsAsItWasTyped() {
        assertThat(html("2015. Året gik")).contains("start=\"2015\"");
        assertThat(html("# 1 i rækken")).isEqualTo("<p># 1 i rækken</p>\n");
        assertThat(html("> 400 medarbejdere")).isEqualTo("<p>&gt; 400 medarbejdere</p>\n");
        assertThat(html("hjælp - til på sigt - at kunne")).isEqualTo("<p>hjælp - til på sigt - at kunne</p>\n");
    }

    @Test
    void onlySafeHtmlIsWrittenWithoutEscaping() throws IOException {
        try (var templates = Files.walk(TEMPLATES)) {
            assertThat(templates.filter(Files::isRegularFile).filter(SafeHtmlTests::writesUnescaped))
                    .containsExactly(TEMPLATES.resolve("layout/rich.html"));
        }
        assertThat(Files.readString(TEMPLATES.resolve("layout/rich.html")).split("th:utext", -1))
                .hasSize(2);
    }

    private static boolean writesUnescaped(Path template) {
        try {
            return Files.readString(template).contains(":utext");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void withoutItsMarksATextIsReadAsItIsMeant() {
        assertThat(SafeHtml.withoutMarks("""
                To **medarbejdere**, *en dag* om ugen
                i foråret.

                - den ene
                - den anden

                Se [planen](https://example.org/plan), https://example.org eller a@example.org.""")).isEqualTo("""
                        To medarbejdere, en dag om ugen
                        i foråret.

                        - den ene
                        - den anden

                        Se planen (https://example.org/plan), https://example.org eller a@example.org.""");
        assertThat(SafeHtml.withoutMarks("2015. *Foråret*")).isEqualTo("2015. Foråret");
        assertThat(SafeHtml.withoutMarks("2 * 3 <b> & # 1")).isEqualTo("2 * 3 <b> & # 1");
        assertThat(SafeHtml.withoutMarks(null)).isNull();
    }

    @Test
    void withoutItsMarksALinkThatIsCalledLikeTheEndOfItsAddressKeepsIt() {
        assertThat(SafeHtml.withoutMarks("[dk](https://kommune.dk), [org](http://example.org) og <a@example.org>"))
                .isEqualTo("dk (https://kommune.dk), org (http://example.org) og a@example.org");
    }
}
