package dk.fremdrift.shared;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.time.format.DateTimeFormatter;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;
import org.jspecify.annotations.Nullable;

/** A table as a Danish Excel reads it: UTF-8 with a mark, semicolons, decimal comma, dd-mm-yyyy. */
public final class DanishCsv {

    /**
     * How a day is written in every file, also within other words. Not with dots as on the pages: a Danish Excel takes a day
     * with dots for text, which it neither sorts nor computes with.
     */
    public static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd-MM-yyyy");

    /** How a moment is written, as the clocks in Denmark show it. */
    public static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("dd-MM-yyyy HH:mm").withZone(Danish.ZONE);

    private static final CSVFormat FORMAT = CSVFormat.Builder.create()
            .setDelimiter(';')
            .setRecordSeparator("\r\n")
            .setQuoteMode(QuoteMode.MINIMAL)
            .get();
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final String STARTS_A_FORMULA = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    /** Begins a table; whoever has written it flushes it. */
    public static CSVPrinter begin(OutputStream out) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, UTF_8));
        writer.write(BYTE_ORDER_MARK);
        return new CSVPrinter(writer, FORMAT);
    }

    /** A number as a cell, never with thousands' dots: a spreadsheet would have to guess. */
    public static String number(BigDecimal number) {
        return number.toPlainString().replace('.', ',');
    }

    /** Somebody's words as a cell that a spreadsheet shows and never computes. */
    public static String text(@Nullable String words) {
        if (words == null || words.isEmpty()) {
            return "";
        }
        return STARTS_A_FORMULA.indexOf(words.charAt(0)) < 0 ? words : "'" + words;
    }

    private DanishCsv() {}
}
