package dk.fremdrift.shared;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVPrinter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes any list into a file, row by row: however many they are, only a few are held at a time. */
@Component
public class SheetExport {

    /** So many rows a query should fetch at a time when its rows leave as a file. */
    public static final int ROWS_AT_A_TIME = 1_000;

    /** So many rows a sheet has below its headings: 2^20 in all, as the file format says. */
    private static final int MOST_ROWS = 1_048_575;

    private final MessageSource messages;
    private final Clock clock;
    private final TransactionTemplate snapshot;

    /** Each holds a connection to the database while it is made. */
    private final Room room = new Room(3);

    SheetExport(MessageSource messages, Clock clock, PlatformTransactionManager transactions) {
        this.messages = messages;
        this.clock = clock;
        snapshot = new TransactionTemplate(transactions);
        snapshot.setReadOnly(true);
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /**
     * Makes the file and sends it.
     *
     * @param rows asked for when there is room to make it, in a transaction that lasts until they are written
     * @param made told when the file is complete and before it is sent
     * @throws ExportsBusyException if too many are being made now
     * @throws ConflictException {@code sheet.tooLong} if a spreadsheet cannot hold so many rows
     */
    public <T> void send(
            SheetFormat format, Sheet<T> sheet, Supplier<Stream<T>> rows, Runnable made, HttpServletResponse response)
            throws IOException {
        try (WholeFile file = room.make(out -> write(format, sheet, rows, out))) {
            made.run();
            file.send(
                    response,
                    format.contentType(),
                    "%s-%s.%s".formatted(sheet.name(), LocalDate.now(clock), format.extension()));
        }
    }

    private <T> void write(SheetFormat format, Sheet<T> sheet, Supplier<Stream<T>> rows, OutputStream out)
            throws IOException {
        try {
            snapshot.executeWithoutResult(reading -> {
                try (Stream<T> all = rows.get()) {
                    switch (format) {
                        case XLSX -> workbook(sheet, all.iterator(), out);
                        case CSV -> csv(sheet, all.iterator(), out);
                    }
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private <T> void csv(Sheet<T> sheet, Iterator<T> rows, OutputStream out) throws IOException {
        CSVPrinter csv = DanishCsv.begin(out);
        csv.printRecord(headings(sheet));
        while (rows.hasNext()) {
            T row = rows.next();
            for (Sheet.Column<T> column : sheet.columns()) {
                csv.print(cell(column.value().apply(row)));
            }
            csv.println();
        }
        csv.flush();
    }

    private String cell(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case LocalDate day -> DanishCsv.DAY.format(day);
            case Instant moment -> DanishCsv.MOMENT.format(moment);
            case Money money -> DanishCsv.number(money.amount());
            case Number number -> number.toString();
            default -> DanishCsv.text(words(value));
        };
    }

    private <T> void workbook(Sheet<T> sheet, Iterator<T> rows, OutputStream out) throws IOException {
        try (var workbook = new Workbook(out, "Fremdrift", "1.0")) {
            String title = message(sheet.title());
            workbook.setGlobalDefaultFont("Calibri", 11);
            workbook.properties().setTitle(title);
            // A sheet's name may not have these signs
            Worksheet page = workbook.newWorksheet(title.replaceAll("[\\[\\]*/\\\\?:]", " "));
            head(sheet, page);
            int number = 1;
            for (; rows.hasNext(); number++) {
                if (number > MOST_ROWS) {
                    throw new ConflictException("sheet.tooLong");
                }
                T row = rows.next();
                for (int column = 0; column < sheet.columns().size(); column++) {
                    cell(
                            page,
                            number,
                            column,
                            sheet.columns().get(column).value().apply(row));
                }
                if (number % ROWS_AT_A_TIME == 0) {
                    page.flush();
                }
            }
            page.setAutoFilter(0, 0, number - 1, sheet.columns().size() - 1);
        }
    }

    private <T> void head(Sheet<T> sheet, Worksheet page) {
        List<String> headings = headings(sheet);
        for (int column = 0; column < headings.size(); column++) {
            page.value(0, column, headings.get(column));
            page.width(column, sheet.columns().get(column).width());
        }
        page.range(0, 0, 0, headings.size() - 1)
                .style()
                .bold()
                .fillColor("E6EFF3")
                .set();
        page.freezePane(0, 1);
        page.repeatRows(0);
        page.pageOrientation("landscape");
        page.fitToWidth((short) 1);
        page.fitToHeight((short) 9_999);
    }

    private void cell(Worksheet page, int row, int column, @Nullable Object value) {
        switch (value) {
            case null -> {}
            case LocalDate day -> {
                page.value(row, column, day);
                page.style(row, column).format("dd\\-mm\\-yyyy").set();
            }
            case Instant moment -> {
                page.value(row, column, moment.atZone(Danish.ZONE).toLocalDateTime());
                page.style(row, column).format("dd\\-mm\\-yyyy hh:mm").set();
            }
            case Money money -> {
                page.value(row, column, money.amount());
                page.style(row, column).format("#,##0.00").set();
            }
            case Number number -> page.value(row, column, number);
            // Inline, for the table of shared texts would grow with every row
            default -> page.inlineString(row, column, words(value));
        }
    }

    private String words(Object value) {
        return switch (value) {
            case Boolean yes -> yes ? message("yes") : "";
            case Sheet.Word(String key) -> message(key);
            case Period period -> period.inFile();
            case Enum<?> one -> message(one.getDeclaringClass().getSimpleName() + "." + one.name());
            default -> value.toString();
        };
    }

    private <T> List<String> headings(Sheet<T> sheet) {
        return sheet.columns().stream().map(column -> message(column.heading())).toList();
    }

    private String message(String key) {
        return messages.getMessage(key, null, LocaleContextHolder.getLocale());
    }
}
