package dk.fremdrift.accounts;

import dk.fremdrift.accounts.AccountsOverview.LineRow;
import dk.fremdrift.accounts.AccountsOverview.PhaseRow;
import dk.fremdrift.shared.ConflictException;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dhatim.fastexcel.BorderSide;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * The accounts as a workbook: a sheet with approved and spent side by side, whose sums are formulas over the second
 * sheet, the entries; and a check that the two agree with what Fremdrift itself has summed.
 */
final class XlsxAccounts {

    private static final String AMOUNT = "#,##0.00";
    private static final String DAY = "dd\\-mm\\-yyyy";
    private static final String HEADING = "E6EFF3";
    private static final String DIFFERENT = "AFVIGELSE";

    // Columns of the first sheet
    private static final int PHASE = 0;
    private static final int COST_TYPE = 1;
    private static final int LINE = 2;
    private static final int TEXT = 3;
    private static final int APPROVED = 4;
    private static final int SPENT = 5;
    private static final int REMAINING = 6;
    private static final int REMARK = 7;

    private final AccountsReport report;
    private final Worksheet sheet;
    private final long entryCount;
    private final List<Integer> phaseSums = new ArrayList<>();
    private int[] lineRows = new int[0];
    private int row;

    private XlsxAccounts(AccountsReport report, Worksheet sheet) {
        this.report = report;
        this.sheet = sheet;
        this.entryCount = report.entries().count();
    }

    /** @throws ConflictException {@code accounts.export.tooLong} if a sheet cannot hold so many entries */
    static void write(AccountsReport report, Stream<EntryRow> entries, OutputStream out) throws IOException {
        if (report.entries().count() > XlsxEntries.MOST) {
            throw new ConflictException("accounts.export.tooLong");
        }
        try (var workbook = new Workbook(out, "Fremdrift", "1.0")) {
            workbook.setGlobalDefaultFont("Calibri", 11);
            workbook.properties()
                    .setTitle("Regnskab for projekt " + report.project().number())
                    .setSubject(report.project().title());
            Worksheet accounts = workbook.newWorksheet("Regnskab");
            Worksheet list = workbook.newWorksheet("Posteringer");
            new XlsxAccounts(report, accounts).accounts();
            accounts.finish();
            XlsxEntries.write(list, entries, report.entries().count());
        }
    }

    private void accounts() {
        head();
        columns();
        lines();
        int total = total();
        posts();
        check(total);
    }

    private void head() {
        sheet.value(row, PHASE, "Regnskab for projekt " + report.project().number());
        sheet.style(row, PHASE).bold().fontSize(16).set();
        row++;
        sheet.value(row++, PHASE, report.project().title());
        fact("Projektejer", report.project().ownerOrganisation());
        Integer version = report.overview().versionNumber();
        fact("Godkendt budget", version == null ? "Intet" : "Version " + version);
        fact(
                "Moms",
                report.vatIsCost() ? "Linjerne belastes med beløb med moms" : "Linjerne belastes med beløb uden moms");
        sheet.value(row, PHASE, "Udskrevet");
        sheet.value(row, COST_TYPE, report.madeOn());
        sheet.style(row, COST_TYPE).format(DAY).horizontalAlignment("left").set();
        row += 2;
    }

    private void fact(String name, @Nullable String value) {
        if (value != null) {
            sheet.value(row, PHASE, name);
            sheet.value(row, COST_TYPE, value);
            row++;
        }
    }

    private void columns() {
        int[] widths = {46, 38, 8, 48, 17, 17, 17, 36};
        for (int column = 0; column < widths.length; column++) {
            sheet.width(column, widths[column]);
        }
        headings(
                "Fase",
                "Udgiftstype",
                "Linje",
                "Budgetlinje",
                "Godkendt, kr.",
                "Forbrugt, kr.",
                "Rest, kr.",
                "Bemærkning");
        sheet.freezePane(0, row);
        sheet.repeatRows(row - 1);
        sheet.pageOrientation("landscape");
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 999);
    }

    private void headings(String... headings) {
        for (int column = 0; column < headings.length; column++) {
            sheet.value(row, column, headings[column]);
        }
        sheet.range(row, 0, row, headings.length - 1)
                .style()
                .bold()
                .fillColor(HEADING)
                .set();
        sheet.range(row, APPROVED, row, REMAINING)
                .style()
                .bold()
                .fillColor(HEADING)
                .horizontalAlignment("right")
                .set();
        row++;
    }

    private void lines() {
        lineRows = new int
                [report.overview().phases().stream()
                                .mapToInt(phase -> phase.lines().size())
                                .sum()
                        + 1];
        for (PhaseRow phase : report.overview().phases()) {
            int first = row;
            for (LineRow line : phase.lines()) {
                lineRows[line.number()] = row;
                line(phase, line);
            }
            sheet.value(row, PHASE, phase.label() + ", i alt");
            sumOf(APPROVED, first, row - 1);
            sumOf(SPENT, first, row - 1);
            remaining();
            sheet.range(row, PHASE, row, REMARK)
                    .style()
                    .bold()
                    .borderStyle(BorderSide.TOP, "thin")
                    .set();
            amounts(true);
            phaseSums.add(row++);
        }
    }

    private void line(PhaseRow phase, LineRow line) {
        sheet.value(row, PHASE, phase.label());
        sheet.value(row, COST_TYPE, line.costType());
        sheet.value(row, LINE, line.number());
        sheet.style(row, LINE).horizontalAlignment("center").set();
        sheet.value(row, TEXT, line.text());
        sheet.value(row, APPROVED, line.figures().approved().amount());
        sheet.formula(
                row,
                SPENT,
                "SUMIFS(%s,%s,%s)"
                        .formatted(XlsxEntries.charged(entryCount), XlsxEntries.line(entryCount), cell(LINE, row)));
        remaining();
        sheet.value(row, REMARK, remark(line));
        sheet.style(row, REMARK).horizontalAlignment("left").indent(1).set();
        amounts(false);
        row++;
    }

    private static String remark(LineRow line) {
        if (!line.inBudget()) {
            return "Ikke i det godkendte budget mere";
        }
        return line.figures().isOverspent() ? "Merforbrug " + line.figures().overspend() + " kr." : "";
    }

    private int total() {
        sheet.value(row, PHASE, "Projektet i alt");
        for (int column : new int[] {APPROVED, SPENT}) {
            sheet.formula(
                    row,
                    column,
                    phaseSums.isEmpty()
                            ? "0"
                            : phaseSums.stream().map(sum -> cell(column, sum)).collect(Collectors.joining("+")));
        }
        remaining();
        amounts(true);
        sheet.range(row, PHASE, row, REMARK).style().bold().fillColor(HEADING).set();
        amounts(true);
        int total = row;
        row += 2;
        return total;
    }

    private void posts() {
        headings("Fase", "Udgiftstype", "", "", "Godkendt, kr.", "Forbrugt, kr.", "Rest, kr.");
        for (AccountsReport.Post post : report.posts()) {
            sheet.value(row, PHASE, post.phase());
            sheet.value(row, COST_TYPE, post.costType());
            sumOf(APPROVED, lineRows[post.firstLine()], lineRows[post.lastLine()]);
            sumOf(SPENT, lineRows[post.firstLine()], lineRows[post.lastLine()]);
            remaining();
            amounts(false);
            row++;
        }
        row++;
    }

    private void check(int total) {
        headings("Kontrol", "", "", "", "Godkendt, kr.", "Forbrugt, kr.", "Rest, kr.");
        int lines = row++;
        sheet.value(lines, PHASE, "Sum af budgetlinjerne i dette ark");
        sheet.formula(lines, APPROVED, cell(APPROVED, total));
        sheet.formula(lines, SPENT, cell(SPENT, total));
        sheet.formula(lines, REMAINING, cell(REMAINING, total));
        int list = row++;
        sheet.value(list, PHASE, "Sum af posteringerne i arket Posteringer");
        sheet.formula(list, SPENT, "SUM(%s)".formatted(XlsxEntries.charged(entryCount)));
        int own = row++;
        Figures figures = report.overview().total();
        sheet.value(own, PHASE, "Regnskabets sum i Fremdrift ved udskriften");
        sheet.value(own, APPROVED, figures.approved().amount());
        sheet.value(own, SPENT, figures.spent().amount());
        sheet.value(own, REMAINING, figures.remaining().amount());
        for (int each : new int[] {lines, list, own}) {
            row = each;
            amounts(false);
        }
        row = own + 1;
        sheet.value(row, PHASE, "Stemmer det?");
        sheet.formula(row, APPROVED, agree(APPROVED, lines, own));
        sheet.formula(
                row,
                SPENT,
                "IF(AND(%s,%s),\"OK\",\"%s\")"
                        .formatted(equal(SPENT, lines, list), equal(SPENT, list, own), DIFFERENT));
        sheet.formula(row, REMAINING, agree(REMAINING, lines, own));
        sheet.range(row, PHASE, row, REMAINING).style().bold().set();
        sheet.range(row, APPROVED, row, REMAINING)
                .style()
                .bold()
                .horizontalAlignment("right")
                .set();
    }

    private static String agree(int column, int one, int other) {
        return "IF(%s,\"OK\",\"%s\")".formatted(equal(column, one, other), DIFFERENT);
    }

    // Sums of decimals in a spreadsheet are binary fractions: they are compared in whole øre
    private static String equal(int column, int one, int other) {
        return "ROUND(%s-%s,2)=0".formatted(cell(column, one), cell(column, other));
    }

    private void sumOf(int column, int first, int last) {
        sheet.formula(row, column, "SUM(%s:%s)".formatted(cell(column, first), cell(column, last)));
    }

    private void remaining() {
        sheet.formula(row, REMAINING, cell(APPROVED, row) + "-" + cell(SPENT, row));
    }

    private void amounts(boolean bold) {
        var style = sheet.range(row, APPROVED, row, REMAINING)
                .style()
                .format(AMOUNT)
                .horizontalAlignment("right");
        (bold ? style.bold() : style).set();
    }

    private static String cell(int column, int row) {
        return (char) ('A' + column) + Integer.toString(row + 1);
    }
}
