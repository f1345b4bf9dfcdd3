package dk.fremdrift.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.fremdrift.shared.ConflictException;
import dk.fremdrift.shared.Money;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;

class XlsxAccountsTests {

    @Test
    void spentIsAFormulaOverTheEntriesOfTheLine() throws IOException {
        Row line = rowOf("Regnskab", "Underviser; \"æblegrød\"", 3);
        assertThat(line.getCellAsNumber(4)).hasValue(new BigDecimal("100000.00"));
        assertThat(line.getCell(5).getFormula()).isEqualTo("SUMIFS(Posteringer!$M$2:$M$4,Posteringer!$H$2:$H$4,C9)");
        assertThat(line.getCell(6).getFormula()).isEqualTo("E9-F9");
    }

    @Test
    void sumsAreFormulas() throws IOException {
        assertThat(rowOf("Regnskab", AccountsReportFixtures.PHASE_LABEL + ", i alt", 0)
                        .getCell(5)
                        .getFormula())
                .isEqualTo("SUM(F9:F11)");
        assertThat(rowOf("Regnskab", "Projektet i alt", 0).getCell(5).getFormula())
                .isEqualTo("F12");
    }

    @Test
    void aCheckComparesTheSheetsWithEachOtherAndWithTheProduct() throws IOException {
        assertThat(rowOf("Regnskab", "Sum af posteringerne i arket Posteringer", 0)
                        .getCell(5)
                        .getFormula())
                .isEqualTo("SUM(Posteringer!$M$2:$M$4)");
        assertThat(rowOf("Regnskab", "Regnskabets sum i Fremdrift ved udskriften", 0)
                        .getCellAsNumber(5))
                .hasValue(new BigDecimal("61250.50"));
        assertThat(rowOf("Regnskab", "Stemmer det?", 0).getCell(5).getFormula()).contains("\"OK\"");
    }

    @Test
    void theEntriesHaveRealDatesAndNumbers() throws IOException {
        Row first = rows("Posteringer").get(1);
        assertThat(first.getCellAsDate(1)).hasValue(LocalDateTime.of(2014, 9, 23, 0, 0));
        assertThat(first.getCellAsString(3)).hasValue("Kursuscentret Ærø");
        assertThat(first.getCell(12).getType()).isEqualTo(CellType.NUMBER);
        BigDecimal sum = rows("Posteringer").stream()
                .skip(1)
                .map(row -> row.getCellAsNumber(12).orElseThrow())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(sum).isEqualByComparingTo("61250.50");
    }

    @Test
    void wordsAreNeverFormulas() throws IOException {
        Row second = rows("Posteringer").get(2);
        assertThat(second.getCell(8).getType()).isEqualTo(CellType.STRING);
        assertThat(second.getCellAsString(8)).hasValue("=1+1");
        assertThat(second.getCellAsString(13)).hasValue("Ja");
    }

    @Test
    void moreEntriesThanASheetHoldsAreRefusedBeforeAnythingIsWritten() {
        AccountsReport report = AccountsReportFixtures.report();
        var tooMany = new EntriesPage.Sums(1_048_576, Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO);
        var longer =
                new AccountsReport(report.project(), true, report.overview(), report.posts(), tooMany, report.madeOn());
        var out = new ByteArrayOutputStream();
        assertThatThrownBy(() -> XlsxAccounts.write(longer, Stream.empty(), out))
                .isInstanceOf(ConflictException.class)
                .hasMessage("accounts.export.tooLong");
        assertThat(out.size()).isZero();
    }

    private static Row rowOf(String sheet, String text, int textColumn) throws IOException {
        return rows(sheet).stream()
                .filter(row -> row.getCellCount() > textColumn
                        && row.getOptionalCell(textColumn)
                                .map(cell -> text.equals(cell.getText()))
                                .orElse(false))
                .findFirst()
                .orElseThrow();
    }

    private static List<Row> rows(String sheet) throws IOException {
        var out = new ByteArrayOutputStream();
        XlsxAccounts.write(AccountsReportFixtures.report(), AccountsReportFixtures.entries().stream(), out);
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            return workbook.findSheet(sheet).orElseThrow().read();
        }
    }
}
