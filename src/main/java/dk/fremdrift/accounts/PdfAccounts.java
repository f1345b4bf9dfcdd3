package dk.fremdrift.accounts;

import dk.fremdrift.shared.Danish;
import dk.fremdrift.shared.PdfPaper;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
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

    private final SpringTemplateEngine templates;

    PdfAccounts(SpringTemplateEngine templates) {
        this.templates = templates;
    }

    void write(AccountsReports.Beginning read, OutputStream out) throws IOException {
        var context = new Context(
                Danish.LOCALE,
                Map.of(
                        "report",
                        read.report(),
                        "entries",
                        read.entries(),
                        "most",
                        MOST_ENTRIES,
                        "number",
                        forStyle(read.report())));
        boolean marked = read.entries().size() <= MOST_MARKED_ENTRIES;
        PdfPaper.write(templates.process("accounts/export", context), marked, out);
    }

    // Goes into the style sheet, where a quotation mark would end the text
    private static String forStyle(AccountsReport report) {
        return report.project().number().replaceAll("[^\\p{L}\\p{N} ._/-]", "");
    }
}
