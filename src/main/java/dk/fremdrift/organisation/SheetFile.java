package dk.fremdrift.organisation;

import dk.fremdrift.document.CheckedFile;
import dk.fremdrift.document.FileRefusedException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.tika.Tika;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;

/**
 * A spreadsheet or a file of separated values, read row by row: what it is, how its signs are written and what stands
 * between the values is found out from the content and not from the name.
 */
final class SheetFile {

    /**
     * A row of the file.
     *
     * @param line its number as the spreadsheet program shows it, from 1
     * @param cells the texts; of a formula the formula itself, after {@code =}
     */
    record Line(int line, List<String> cells) {}

    private static final int SAMPLE = 64 * 1024;
    private static final int SAMPLE_LINES = 50;
    private static final char[] DELIMITERS = {';', '\t', ',', '|'};

    /** The rows are read one after the other; everything else of a spreadsheet is held in memory. */
    private static final long MOST_IN_MEMORY = 40L << 20;

    private static final String ROWS = "xl/worksheets/";

    private final Path file;
    private final @Nullable Charset charset;

    private SheetFile(Path file, @Nullable Charset charset) {
        this.file = file;
        this.charset = charset;
    }

    /**
     * @param chosen how its signs are written, if somebody knows better than can be found out
     * @throws RefusedFileException if it is nothing that can be read
     */
    static SheetFile open(Path file, @Nullable Charset chosen) throws IOException {
        String type;
        try (InputStream in = Files.newInputStream(file)) {
            type = new Tika().detect(in);
        }
        if (type.startsWith("text/") && !type.equals("text/html")) {
            return new SheetFile(file, chosen == null ? charsetOf(file) : chosen);
        }
        if (type.equals("application/zip") || type.contains("ooxml")) {
            refuseHarmful(file);
            return new SheetFile(file, null);
        }
        throw new RefusedFileException(Files.size(file) == 0 ? "empty" : "notASheet", "");
    }

    /** How its signs are written, or {@code null} for a spreadsheet, which says so itself. */
    @Nullable Charset charset() {
        return charset;
    }

    void read(Consumer<Line> reader) throws IOException {
        if (charset == null) {
            readSheet(reader);
        } else {
            readText(charset, reader);
        }
    }

    private static Charset charsetOf(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] first = in.readNBytes(2);
            if (first.length == 2 && ((first[0] == -1 && first[1] == -2) || (first[0] == -2 && first[1] == -1))) {
                return StandardCharsets.UTF_16;
            }
        }
        var strict = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        try (Reader in = new InputStreamReader(Files.newInputStream(file), strict)) {
            CharBuffer unread = CharBuffer.allocate(SAMPLE);
            while (in.read(unread) >= 0) {
                unread.clear();
            }
            return StandardCharsets.UTF_8;
        } catch (CharacterCodingException e) {
            return Charset.forName("windows-1252");
        }
    }

    private void readText(Charset signs, Consumer<Line> reader) throws IOException {
        CSVFormat format = format(delimiter(signs));
        try (CSVParser parser = format.parse(text(signs))) {
            for (CSVRecord record : parser) {
                reader.accept(new Line((int) record.getRecordNumber(), record.toList()));
            }
        } catch (UncheckedIOException e) {
            throw new RefusedFileException("unreadable", "");
        }
    }

    private static CSVFormat format(char delimiter) {
        return CSVFormat.Builder.create()
                .setDelimiter(delimiter)
                .setIgnoreEmptyLines(false)
                .setTrailingData(true)
                .setLenientEof(true)
                .get();
    }

    private Reader text(Charset signs) throws IOException {
        var in = new BufferedReader(new InputStreamReader(Files.newInputStream(file), signs));
        in.mark(1);
        if (in.read() != '\uFEFF') {
            in.reset();
        }
        return in;
    }

    /** The sign by which most of the first rows are as wide as the first one, and that is at least two values. */
    private char delimiter(Charset signs) throws IOException {
        char[] sample = new char[SAMPLE];
        int read;
        try (Reader in = text(signs)) {
            read = in.read(sample);
        }
        String beginning = new String(sample, 0, Math.max(0, read));
        char best = DELIMITERS[0];
        long most = 0;
        for (char delimiter : DELIMITERS) {
            long alike = alike(beginning, delimiter);
            if (alike > most) {
                most = alike;
                best = delimiter;
            }
        }
        return best;
    }

    private static long alike(String text, char delimiter) throws IOException {
        try (CSVParser parser = CSVParser.parse(text, format(delimiter))) {
            List<Integer> widths = parser.stream()
                    .limit(SAMPLE_LINES)
                    .map(CSVRecord::size)
                    .filter(width -> width > 1)
                    .toList();
            return widths.isEmpty()
                    ? 0
                    : widths.stream().filter(widths.getFirst()::equals).count();
        } catch (UncheckedIOException e) {
            return 0;
        }
    }

    private void readSheet(Consumer<Line> reader) throws IOException {
        try (ReadableWorkbook book = new ReadableWorkbook(file.toFile())) {
            Sheet sheet = book.getSheets()
                    .min(Comparator.comparingInt(Sheet::getIndex))
                    .orElseThrow(() -> new RefusedFileException("empty", ""));
            try (Stream<Row> rows = sheet.openStream()) {
                rows.forEach(row -> reader.accept(line(row)));
            }
        } catch (org.dhatim.fastexcel.reader.ExcelReaderException | UncheckedIOException e) {
            throw new RefusedFileException("unreadable", "");
        }
    }

    private static Line line(Row row) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < row.getCellCount(); i++) {
            Cell cell = row.getOptionalCell(i).orElse(null);
            cells.add(cell == null ? "" : text(cell));
        }
        return new Line(row.getRowNum(), cells);
    }

    private static String text(Cell cell) {
        if (cell.getType() == CellType.FORMULA || cell.getFormula() != null) {
            return "=" + Objects.requireNonNullElse(cell.getFormula(), "");
        }
        String raw = cell.getType() == CellType.STRING ? cell.asString() : cell.getRawValue();
        return Objects.requireNonNullElse(raw, "");
    }

    private static void refuseHarmful(Path file) throws IOException {
        try {
            CheckedFile.check("import.xlsx", file);
        } catch (FileRefusedException e) {
            throw new RefusedFileException(
                    switch (e.messageKey()) {
                        case "document.notWhatItSays" -> "notASheet";
                        case "document.bomb" -> "bomb";
                        case "document.macros", "document.virus" -> "harmful";
                        default -> "unreadable";
                    },
                    "");
        }
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                if (!entry.getName().startsWith(ROWS) && size(zip, entry) > MOST_IN_MEMORY) {
                    throw new RefusedFileException("bomb", "");
                }
            }
        }
    }

    // What a package says of its sizes is whatever its maker liked
    private static long size(ZipFile zip, ZipEntry entry) throws IOException {
        try (InputStream in = zip.getInputStream(entry)) {
            return in.transferTo(OutputStream.nullOutputStream());
        }
    }
}
