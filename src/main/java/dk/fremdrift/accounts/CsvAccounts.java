package dk.fremdrift.accounts;

import static dk.fremdrift.shared.DanishCsv.text;

import dk.fremdrift.accounts.AccountsOverview.LineRow;
import dk.fremdrift.accounts.AccountsOverview.PhaseRow;
import dk.fremdrift.shared.DanishCsv;
import dk.fremdrift.shared.Money;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/**
 * The accounts as one table for a Danish Excel. What a row is, its first column says: {@code budget}, {@code postering}
 * or {@code sum}.
 */
final class CsvAccounts {

    private static final String[] HEADINGS = {
        "Rækketype",
        "Projekt",
        "Fase",
        "Udgiftstype",
        "Linje",
        "Budgetlinje",
        "Godkendt",
        "Forbrugt",
        "Rest",
        "Nr.",
        "Dato",
        "Bilagsnr.",
        "Leverandør",
        "Tekst",
        "Netto",
        "Moms",
        "Brutto",
        "Belaster linjen",
        "Ud over linjen",
        "Tilbagefører nr.",
        "Tilbageført af nr.",
        "Begrundelse",
        "Bogført",
        "Bogført af"
    };

    private final CSVPrinter csv;
    private final String project;

    private CsvAccounts(CSVPrinter csv, String project) {
        this.csv = csv;
        this.project = text(project);
    }

    static void write(AccountsReport report, Stream<EntryRow> entries, OutputStream out) throws IOException {
        CSVPrinter csv = DanishCsv.begin(out);
        csv.printRecord((Object[]) HEADINGS);
        var table = new CsvAccounts(csv, report.project().number());
        for (PhaseRow phase : report.overview().phases()) {
            for (LineRow line : phase.lines()) {
                table.budget(phase, line);
            }
        }
        for (Iterator<EntryRow> all = entries.iterator(); all.hasNext(); ) {
            table.entry(all.next());
        }
        table.sums(report);
        csv.flush();
    }

    private void budget(PhaseRow phase, LineRow line) throws IOException {
        start("budget", phase.label(), line.costType(), line.number(), line.text());
        figures(line.figures());
        end(15);
    }

    private void entry(EntryRow entry) throws IOException {
        start("postering", entry.phase(), entry.costType(), entry.lineNumber(), entry.line());
        skip(3);
        csv.print(entry.number());
        csv.print(DanishCsv.DAY.format(entry.date()));
        csv.print(text(entry.voucherNumber()));
        csv.print(text(entry.supplier()));
        csv.print(text(entry.text()));
        csv.print(amount(entry.net()));
        csv.print(amount(entry.vat()));
        csv.print(amount(entry.gross()));
        csv.print(amount(entry.charged()));
        csv.print(entry.beyondLine() ? "Ja" : "");
        csv.print(entry.reversesNumber());
        csv.print(entry.reversedByNumber());
        csv.print(text(entry.reason()));
        csv.print(DanishCsv.MOMENT.format(entry.bookedAt()));
        csv.print(text(entry.bookedBy()));
        csv.println();
    }

    private void sums(AccountsReport report) throws IOException {
        for (AccountsReport.Post post : report.posts()) {
            sum(post.phase(), post.costType(), post.figures());
            end(15);
        }
        for (PhaseRow phase : report.overview().phases()) {
            sum(phase.label(), "I alt", phase.figures());
            end(15);
        }
        sum("I alt", "", report.overview().total());
        skip(5);
        csv.print(amount(report.entries().net()));
        csv.print(amount(report.entries().vat()));
        csv.print(amount(report.entries().gross()));
        csv.print(amount(report.entries().charged()));
        end(6);
    }

    private void sum(String phase, String costType, Figures figures) throws IOException {
        start("sum", phase, costType, null, "");
        figures(figures);
    }

    private void start(String kind, String phase, String costType, @Nullable Integer line, String lineText)
            throws IOException {
        csv.print(kind);
        csv.print(project);
        csv.print(text(phase));
        csv.print(text(costType));
        csv.print(line);
        csv.print(text(lineText));
    }

    private void figures(Figures figures) throws IOException {
        csv.print(amount(figures.approved()));
        csv.print(amount(figures.spent()));
        csv.print(amount(figures.remaining()));
    }

    private void skip(int cells) throws IOException {
        for (int cell = 0; cell < cells; cell++) {
            csv.print("");
        }
    }

    private void end(int cells) throws IOException {
        skip(cells);
        csv.println();
    }

    private static String amount(Money money) {
        return DanishCsv.number(money.amount());
    }
}
