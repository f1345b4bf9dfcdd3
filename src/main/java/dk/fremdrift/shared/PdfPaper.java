package dk.fremdrift.shared;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Objects;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** Sets a page of HTML as a paper to sign and keep: PDF/A for the archive, PDF/UA for whoever listens to it. */
public final class PdfPaper {

    private static final String FONT = "IBM Plex Sans";

    /**
     * Writes the paper; nothing outside it is fetched.
     *
     * @param html well-formed, in the font IBM Plex Sans, normal, italic or bold
     * @param marked with the marks that let a screen reader walk it; they take several times the memory of the text
     * @throws IOException if the paper cannot be written
     */
    public static void write(String html, boolean marked, OutputStream out) throws IOException {
        try (var document = new PDDocument();
                var regular = font("Regular");
                var italic = font("Italic");
                var semiBold = font("SemiBold")) {
            var pdf = new PdfRendererBuilder();
            pdf.usePDDocument(document);
            pdf.useFastMode();
            pdf.usePdfUaAccessibility(marked);
            pdf.usePdfAConformance(marked ? PdfAConformance.PDFA_3_A : PdfAConformance.PDFA_3_U);
            pdf.useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData());
            pdf.useFont(embedded(document, regular), FONT, 400, FontStyle.NORMAL, true);
            pdf.useFont(embedded(document, italic), FONT, 400, FontStyle.ITALIC, true);
            pdf.useFont(embedded(document, semiBold), FONT, 700, FontStyle.NORMAL, true);
            pdf.useProtocolsStreamImplementation(
                    address -> {
                        throw new IllegalStateException("Not to be fetched: " + address);
                    },
                    "http",
                    "https",
                    "file");
            pdf.withProducer("Fremdrift");
            pdf.withHtmlContent(html, null);
            pdf.toStream(out);
            pdf.run();
        }
    }

    private static PDFontSupplier embedded(PDDocument document, TrueTypeFont font) throws IOException {
        return new PDFontSupplier(PDType0Font.load(document, font, true));
    }

    // A ligature is one sign to whoever searches or copies: "kvalificering" would not be found
    private static TrueTypeFont font(String weight) throws IOException {
        try (var file = Objects.requireNonNull(
                PdfPaper.class.getResourceAsStream("/fonts/IBMPlexSans-" + weight + ".ttf"), weight)) {
            TrueTypeFont font = new TTFParser().parse(RandomAccessReadBuffer.createBufferFromStream(file));
            font.setEnableGsub(false);
            return font;
        }
    }

    private PdfPaper() {}
}
