package dk.fremdrift.accounts;

import com.openhtmltopdf.extend.FSStream;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;

/**
 * The accounts as a paper to sign and keep: PDF/UA for whoever listens to it, PDF/A for the archive; a very long one is
 * PDF/A alone.
 */
@Component
class PdfAccounts {

    /** So many entries a paper holds; a longer ledger says so and points to the spreadsheet. */
    static final int MOST_ENTRIES = 5_000;

    /** The marks that let a screen reader walk the tables take several times the memory of the tables themselves. */
    private static final int MOST_MARKED_ENTRIES = 1_500;

    private static final Locale DANISH = Locale.of("da", "DK");

    /** A long ledger takes some 300 MB while it is set. */
    private final Semaphore atOnce = new Semaphore(1);

    private final SpringTemplateEngine templates;

    PdfAccounts(SpringTemplateEngine templates) {
        this.templates = templates;
    }

    void write(AccountsReports.Beginning read, OutputStream out) throws IOException {
        var context = new Context(
                DANISH,
                Map.of(
                        "report",
                        read.report(),
                        "entries",
                        read.entries(),
                        "most",
                        MOST_ENTRIES,
                        "number",
                        forStyle(read.report())));
        atOnce.acquireUninterruptibly();
        try {
            boolean marked = read.entries().size() <= MOST_MARKED_ENTRIES;
            render(templates.process("accounts/export", context), marked, out);
        } finally {
            atOnce.release();
        }
    }

    // Goes into the style sheet, where a quotation mark would end the text
    private static String forStyle(AccountsReport report) {
        return report.project().number().replaceAll("[^\\p{L}\\p{N} ._/-]", "");
    }

    private static void render(String html, boolean marked, OutputStream out) throws IOException {
        var pdf = new PdfRendererBuilder();
        pdf.useFastMode();
        pdf.usePdfUaAccessibility(marked);
        pdf.usePdfAConformance(marked ? PdfAConformance.PDFA_3_A : PdfAConformance.PDFA_3_U);
        pdf.useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData());
        pdf.useProtocolsStreamImplementation(OwnFile::new, "classpath");
        pdf.useProtocolsStreamImplementation(
                address -> {
                    throw new IllegalStateException("Not to be fetched: " + address);
                },
                "http",
                "https",
                "file");
        pdf.withProducer("Fremdrift");
        pdf.withHtmlContent(html, "classpath:/");
        pdf.toStream(out);
        pdf.run();
    }

    /** A font of the product itself. */
    private record OwnFile(String address) implements FSStream {

        @Override
        public InputStream getStream() {
            return Objects.requireNonNull(
                    PdfAccounts.class.getResourceAsStream(address.substring("classpath:".length())), address);
        }

        @Override
        public Reader getReader() {
            return new InputStreamReader(getStream(), StandardCharsets.UTF_8);
        }
    }
}
