package dk.fremdrift.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockMultipartFile;

class CheckedFileTests {

    private static final String PDF = "%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF";
    private static final String HTML = "<!DOCTYPE html><html><body><script>alert(1)</script></body></html>";

    /** Written in two halves, so that no virus scanner takes this file for the one it is tested by. */
    private static final String EICAR = "X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";

    @Test
    void aFileThatIsWhatItsNameSaysIsTaken() throws Exception {
        try (CheckedFile file = check("Referat æøå.pdf", PDF)) {
            assertThat(file.name()).isEqualTo("Referat æøå.pdf");
            assertThat(file.mediaType()).isEqualTo("application/pdf");
            assertThat(file.size()).isEqualTo(PDF.length());
            assertThat(file.sha256()).hasSize(64);
        }
        check("notat.txt", "Almindelig tekst med æ, ø og å.").close();
        check("tal.csv", "navn;antal\nOdense;3\n").close();
        check("gammel.txt", "Blåbærgrød på Ærø".getBytes(Charset.forName("windows-1252")))
                .close();
        check("brev.docx", zip("[Content_Types].xml", "<Types/>", "word/document.xml", "<w/>"))
                .close();
        check("ark.xlsx", zip("[Content_Types].xml", "<Types/>", "xl/workbook.xml", "<w/>"))
                .close();
        check("tekst.odt", zip("mimetype", "application/vnd.oasis.opendocument.text", "content.xml", "<office/>"))
                .close();
    }

    @Test
    void nothingStaysOnTheDiskOfAFileThatIsClosed() throws Exception {
        CheckedFile file = check("a.pdf", PDF);
        file.close();
        assertThat(file.path()).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource({
        "rapport.pdf, document.notWhatItSays",
        "rapport.txt, document.notWhatItSays",
        "rapport.html, document.kindUnknown",
        "rapport, document.kindUnknown",
        "rapport.pdf.exe, document.kindUnknown"
    })
    void htmlIsRefusedWhateverItsName(String name, String why) {
        assertRefused(name, HTML.getBytes(StandardCharsets.UTF_8), why);
    }

    @Test
    void anyZipIsNoDocument() throws IOException {
        assertRefused("ark.xlsx", zip("hemmelig.exe", "MZ"), "document.notWhatItSays");
        assertRefused("brev.docx", zip("xl/workbook.xml", "<w/>"), "document.notWhatItSays");
        assertRefused("brev.docx", PDF.getBytes(StandardCharsets.UTF_8), "document.notWhatItSays");
    }

    @Test
    void macrosAreRefused() throws IOException {
        assertRefused("brev.docx", zip("word/document.xml", "<w/>", "word/vbaProject.bin", "x"), "document.macros");
        assertRefused(
                "brev.docx",
                zip(
                        "[Content_Types].xml",
                        "application/vnd.ms-word.document.macroEnabled.main+xml",
                        "word/document.xml",
                        ""),
                "document.macros");
        assertRefused("brev.docm", zip("word/document.xml", "<w/>"), "document.kindUnknown");
        assertRefused(
                "ark.ods",
                zip(
                        "mimetype",
                        "application/vnd.oasis.opendocument.spreadsheet",
                        "content.xml",
                        "",
                        "Basic/Standard/a.xml",
                        "x"),
                "document.macros");
    }

    @Test
    void aZipThatUnpacksToFarMoreThanItIsIsRefused() throws IOException {
        assertRefused("bombe.docx", zip("word/document.xml", "0".repeat(60 << 20)), "document.bomb");
    }

    @Test
    void aZipOfVeryManyFilesIsRefused() throws Exception {
        String[] many = new String[2 * 2001];
        for (int i = 0; i < many.length; i += 2) {
            many[i] = i == 0 ? "word/document.xml" : "word/media/" + i;
            many[i + 1] = "";
        }
        assertRefused("mange.docx", zip(many), "document.bomb");
        many[2] = "word/styles.xml";
        check("mange.docx", zip(Arrays.copyOf(many, 2 * 2000))).close();
    }

    @Test
    void aZipWithFarTooMuchInItIsRefusedAlsoIfItIsPackedLittle() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.setLevel(Deflater.BEST_SPEED);
            var random = new Random(1);
            byte[] piece = new byte[8192];
            byte[] unpackable = new byte[200];
            for (int i = 0; i < 26; i++) {
                zip.putNextEntry(new ZipEntry(i == 0 ? "word/document.xml" : "word/media/" + i));
                for (int j = 0; j < (10 << 20) / piece.length; j++) {
                    random.nextBytes(unpackable);
                    System.arraycopy(unpackable, 0, piece, 0, unpackable.length);
                    zip.write(piece);
                }
                zip.closeEntry();
            }
        }
        assertThat(out.size()).isGreaterThan((260 << 20) / 100);
        assertRefused("stor.docx", out.toByteArray(), "document.bomb");
    }

    @Test
    void aZipWithAWayOutIsRefused() throws IOException {
        assertRefused("brev.docx", zip("word/document.xml", "<w/>", "../../etc/passwd", "x"), "document.broken");
    }

    @Test
    void theTestFileOfVirusScannersIsRefusedWhateverItsNameAndWhereverItLies() throws IOException {
        assertRefused("notat.txt", EICAR.getBytes(StandardCharsets.UTF_8), "document.virus");
        assertRefused(
                "rapport.pdf", (PDF + "x".repeat(9000) + EICAR).getBytes(StandardCharsets.UTF_8), "document.virus");
        assertRefused("brev.docx", zip("word/document.xml", "<w/>", "word/media/a.bin", EICAR), "document.virus");
    }

    @Test
    void noFileAndAnEmptyFileAreToldApart() {
        assertThatThrownBy(() -> CheckedFile.of(null))
                .isInstanceOf(FileRefusedException.class)
                .hasMessage("document.missing");
        assertRefused("tom.pdf", new byte[0], "document.empty");
    }

    @Test
    void aFileAboveTheLimitIsRefused() {
        assertRefused("stor.pdf", new byte[(25 << 20) + 1], "document.tooLarge");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "../../etc/passwd.txt|passwd.txt",
                "C:\\Users\\anna\\referat.pdf|referat.pdf",
                "..\\..\\x.txt|x.txt",
                ".htaccess|htaccess",
                "a<b>:c.txt|a-b--c.txt",
                "   |fil"
            })
    void aNameIsCleanedOfFoldersAndTraps(String sent, String kept) {
        assertThat(FileName.clean(sent)).isEqualTo(kept);
    }

    @Test
    void aNameCannotTurnTheDirectionOfReadingOrCarryControlCharacters() {
        assertThat(FileName.clean("regning\u202Efdp.exe\u0000\r\n")).isEqualTo("regningfdp.exe");
    }

    @Test
    void aLongNameKeepsItsEnding() {
        assertThat(FileName.clean("a".repeat(400) + ".docx")).hasSize(150).endsWith(".docx");
    }

    private static CheckedFile check(String name, String content) throws IOException, FileRefusedException {
        return check(name, content.getBytes(StandardCharsets.UTF_8));
    }

    private static CheckedFile check(String name, byte[] content) throws IOException, FileRefusedException {
        return CheckedFile.of(new MockMultipartFile("file", name, "application/pdf", content));
    }

    private static void assertRefused(String name, byte[] content, String why) {
        assertThatThrownBy(() -> check(name, content))
                .isInstanceOf(FileRefusedException.class)
                .hasMessage(why);
    }

    private static byte[] zip(String... namesAndContents) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (int i = 0; i < namesAndContents.length; i += 2) {
                zip.putNextEntry(new ZipEntry(namesAndContents[i]));
                zip.write(namesAndContents[i + 1].getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }
}
