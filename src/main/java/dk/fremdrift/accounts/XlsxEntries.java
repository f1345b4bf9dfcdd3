package dk.fremdrift.accounts;

import dk.fremdrift.shared.Danish;
import java.io.IOException;
import java.util.Iterator;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** The sheet with the entries; it streams, however many they are. */
final class XlsxEntries {

    /** So many rows a sheet has below its headings: 2^20 in all, as the file format says. */
    static final int MOST = 1_048_575;

    private static final int ROWS_AT_A_TIME = 1_000;
    private static final int AMOUNTS_FROM = 9;
    private static final int AMOUNTS_TO = 12;
    private static final String[] HEADINGS = {
        "Nr.",
        "Dato",
        "Bilagsnr.",
        "Leverandør",
        "Tekst",
        "Fase",
        "Udgiftstype",
        "Linje",
        "Budgetlinje",
        "Netto, kr.",
        "Moms, kr.",
        "Brutto, kr.",
        "Belaster linjen, kr.",
        "Ud over linjen",
        "Tilbagefører nr.",
        "Tilbageført af nr.",
        "Begrundelse",
        "Bogført",
        "Bogført af"
    };
    private static final int[] WIDTHS = {8, 12, 14, 30, 40, 34, 30, 8, 34, 16, 16, 16, 18, 14, 15, 17, 34, 17, 24};

    private XlsxEntries() {}

    static void write(Worksheet sheet, Stream<EntryRow> entries, long count) throws IOException {
        for (int column = 0; column < HEADINGS.length; column++) {
            sheet.value(0, column, HEADINGS[column]);
            sheet.width(column, WIDTHS[column]);
        }
        sheet.range(0, 0, 0, HEADINGS.length - 1)
                .style()
                .bold()
                .fillColor("E6EFF3")
                .set();
        sheet.range(0, AMOUNTS_FROM, 0, AMOUNTS_TO)
                .style()
                .bold()
                .fillColor("E6EFF3")
                .horizontalAlignment("right")
                .set();
        sheet.freezePane(1, 1);
        sheet.repeatRows(0);
        sheet.pageOrientation("landscape");
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 9_999);
        sheet.setAutoFilter(0, 0, (int) count, HEADINGS.length - 1);
        int row = 1;
        for (Iterator<EntryRow> all = entries.iterator(); all.hasNext(); row++) {
            entry(sheet, row, all.next());
            if (row % ROWS_AT_A_TIME == 0) {
                sheet.flush();
            }
        }
    }

    /** The range with what each entry charges to its line. */
    static String charged(long count) {
        return range('M', count);
    }

    /** The range with the number of each entry's line. */
    static String line(long count) {
        return range('H', count);
    }

    private static String range(char column, long count) {
        return "Posteringer!$%1$s$2:$%1$s$%2$d".formatted(column, Math.max(2, count + 1));
    }

    private static void entry(Worksheet sheet, int row, EntryRow entry) {
        sheet.value(row, 0, entry.number());
        sheet.value(row, 1, entry.date());
        sheet.style(row, 1).format("dd\\-mm\\-yyyy").set();
        text(sheet, row, 2, entry.voucherNumber());
        text(sheet, row, 3, entry.supplier());
        text(sheet, row, 4, entry.text());
        text(sheet, row, 5, entry.phase());
        text(sheet, row, 6, entry.costType());
        sheet.value(row, 7, entry.lineNumber());
        text(sheet, row, 8, entry.line());
        sheet.value(row, AMOUNTS_FROM, entry.net().amount());
        sheet.value(row, 10, entry.vat().amount());
        sheet.value(row, 11, entry.gross().amount());
        sheet.value(row, AMOUNTS_TO, entry.charged().amount());
        sheet.range(row, AMOUNTS_FROM, row, AMOUNTS_TO)
                .style()
                .format("#,##0.00")
                .set();
        text(sheet, row, 13, entry.beyondLine() ? "Ja" : null);
        sheet.value(row, 14, entry.reversesNumber());
        sheet.value(row, 15, entry.reversedByNumber());
        text(sheet, row, 16, entry.reason());
        sheet.value(row, 17, entry.bookedAt().atZone(Danish.ZONE).toLocalDateTime());
        sheet.style(row, 17).format("dd\\-mm\\-yyyy hh:mm").set();
        text(sheet, row, 18, entry.bookedBy());
    }

    // Inline, for the table of shared texts would grow with every entry
    private static void text(Worksheet sheet, int row, int column, @Nullable String words) {
        if (words != null) {
            sheet.inlineString(row, column, words);
        }
    }
}
