package dk.fremdrift.organisation;

import dk.fremdrift.shared.Cpr;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/** Understands the rows of a file one after the other, and hands each on: nothing is kept in memory. */
final class ImportReading {

    /** How many rows are looked at for the headings. */
    private static final int HEADINGS_WITHIN = 10;

    private static final int MOST_ROWS = 200_000;
    private static final int MOST_COLUMNS = 100;

    /** So many CPR numbers, if they are half of a column, are no accident. */
    private static final int CPR_IN_A_COLUMN = 3;

    private final UUID importId;
    private final RowCopy rows;
    private final Set<String> stored;
    private final LocalDate today;
    private final IntConsumer progress;

    private @Nullable List<@Nullable ImportColumn> columns;
    private List<String> headings = List.of();
    private int[] filled = {};
    private int[] likeCpr = {};
    private int looked;
    private int read;

    /** @param stored what is registered with so many digits and by that known again, whether or not it could be typed today */
    ImportReading(UUID importId, RowCopy rows, Set<String> stored, LocalDate today, IntConsumer progress) {
        this.importId = importId;
        this.rows = rows;
        this.stored = stored;
        this.today = today;
        this.progress = progress;
    }

    /** @throws RefusedFileException if nothing of the file can be imported */
    void take(SheetFile.Line line) {
        if (line.cells().stream().allMatch(String::isBlank)) {
            return;
        }
        if (columns == null) {
            look(line);
            return;
        }
        if (++read > MOST_ROWS) {
            throw new RefusedFileException("tooManyRows", String.format(Locale.GERMANY, "%,d", MOST_ROWS));
        }
        count(line.cells());
        rows.add(ImportRow.of(line.cells(), columns, headings.size(), stored, today)
                .values(importId, line.line()));
        progress.accept(read);
    }

    private void look(SheetFile.Line line) {
        List<String> cells =
                line.cells().stream().map(Mojibake::mend).map(String::strip).toList();
        cells.stream().filter(ImportColumn::isCpr).findFirst().ifPresent(heading -> {
            throw new RefusedFileException("cpr", heading);
        });
        List<@Nullable ImportColumn> found = new ArrayList<>();
        Map<ImportColumn, String> seen = new EnumMap<>(ImportColumn.class);
        for (String cell : cells) {
            ImportColumn column = ImportColumn.called(cell).orElse(null);
            String other = column == null ? null : seen.put(column, cell);
            if (other != null) {
                throw new RefusedFileException("columnTwice", other + " / " + cell);
            }
            found.add(column);
        }
        if (seen.size() < 2 && !seen.containsKey(ImportColumn.UNIT)) {
            if (++looked == HEADINGS_WITHIN) {
                throw new RefusedFileException("noHeadings", "");
            }
            return;
        }
        if (cells.size() > MOST_COLUMNS) {
            throw new RefusedFileException("tooManyColumns", String.valueOf(MOST_COLUMNS));
        }
        int width = cells.size();
        while (cells.get(width - 1).isEmpty()) {
            width--;
        }
        columns = found.subList(0, width);
        headings = cells.subList(0, width);
        filled = new int[width];
        likeCpr = new int[width];
    }

    // A column that is read holds other things: there the rows say where a number is to be deleted, unless it holds
    // little else. One that is not read can always be deleted
    private void count(List<String> cells) {
        for (int i = 0; i < Math.min(cells.size(), filled.length); i++) {
            String cell = cells.get(i);
            if (!cell.isBlank()) {
                filled[i]++;
                if ((Cpr.fills(cell, today) || !isRead(i) && Cpr.mayBe(cell, today))
                        && !ImportColumn.isPNumber(headings.get(i), cell)
                        && !(isRead(i) && stored.contains(cell.strip()))) {
                    likeCpr[i]++;
                    if (likeCpr[i] >= CPR_IN_A_COLUMN) {
                        refuseMostlyCpr(i);
                    }
                }
            }
        }
    }

    private void refuseMostlyCpr(int column) {
        if (likeCpr[column] > 0 && likeCpr[column] * 2 >= filled[column]) {
            String heading = headings.get(column);
            throw new RefusedFileException("cpr", heading.isEmpty() ? String.valueOf(column + 1) : heading);
        }
    }

    private boolean isRead(int column) {
        return Objects.requireNonNull(columns).get(column) != null;
    }

    /** @throws RefusedFileException if there was nothing to read */
    void finish() {
        if (columns == null) {
            throw new RefusedFileException("noHeadings", "");
        }
        if (read == 0) {
            throw new RefusedFileException("empty", "");
        }
        for (int i = 0; i < filled.length; i++) {
            if (!isRead(i) || likeCpr[i] >= CPR_IN_A_COLUMN) {
                refuseMostlyCpr(i);
            }
        }
    }

    /** The headings that were understood, each after what it was understood as. */
    List<String> understood() {
        List<String> understood = new ArrayList<>();
        for (int i = 0; i < headings.size(); i++) {
            ImportColumn column = Objects.requireNonNull(columns).get(i);
            if (column != null) {
                understood.add(column + "=" + headings.get(i));
            }
        }
        return understood;
    }

    /** The headings that were not understood. */
    List<String> ignored() {
        List<String> ignored = new ArrayList<>();
        for (int i = 0; i < headings.size(); i++) {
            if (!isRead(i) && !headings.get(i).isEmpty()) {
                ignored.add(headings.get(i));
            }
        }
        return ignored;
    }

    /** What the page says of how the signs were written. */
    static String name(@Nullable Charset charset) {
        return charset == null ? "XLSX" : charset.name();
    }
}
