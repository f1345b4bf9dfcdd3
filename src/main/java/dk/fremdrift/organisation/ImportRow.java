package dk.fremdrift.organisation;

import dk.fremdrift.shared.Cpr;
import dk.fremdrift.shared.Danish;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One row of an imported file as it was understood, with what is wrong with it as far as the row alone can tell. What is
 * wrong is not kept as a value.
 */
final class ImportRow {

    /** Keeps the faults of a row apart, and the parts of a fault: no text has these signs. */
    static final char FAULT = '\u001E';

    static final char PART = '\u001F';

    private static final Pattern MAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");
    private static final Pattern NUMBER = Pattern.compile("[-+]?[0-9.]*,?[0-9]+");
    private static final Pattern SPREADSHEET_DAY = Pattern.compile("\\d{5}(\\.0*)?");
    private static final LocalDate SPREADSHEET_BEGIN = LocalDate.of(1899, 12, 30);
    private static final List<DateTimeFormatter> DAYS =
            List.of(day("d.M.uuuu"), day("d-M-uuuu"), day("d/M/uuuu"), day("uuuu-M-d"));
    private static final int SHOWN = 60;
    private static final Set<ImportColumn> KNOWN_BY = EnumSet.of(
            ImportColumn.NUMBER, ImportColumn.EMAIL, ImportColumn.MANAGER, ImportColumn.UNIT, ImportColumn.PARENT);
    private static final Set<ImportColumn> ADDRESSES = EnumSet.of(ImportColumn.EMAIL, ImportColumn.MANAGER);

    private final Map<ImportColumn, String> values = new EnumMap<>(ImportColumn.class);
    private final StringBuilder faults = new StringBuilder();
    private final Set<String> stored;
    private final LocalDate today;
    private @Nullable LocalDate begins;

    private ImportRow(Set<String> stored, LocalDate today) {
        this.stored = stored;
        this.today = today;
    }

    private static DateTimeFormatter day(String pattern) {
        return DateTimeFormatter.ofPattern(pattern).withResolverStyle(ResolverStyle.STRICT);
    }

    /**
     * @param columns what stands in which column; {@code null} where nothing is read from
     * @param width how many columns have a heading
     * @param stored what may stand there, whatever it looks like, since it is registered already
     */
    static ImportRow of(
            List<String> cells, List<@Nullable ImportColumn> columns, int width, Set<String> stored, LocalDate today) {
        var row = new ImportRow(stored, today);
        for (int i = 0; i < columns.size(); i++) {
            ImportColumn column = columns.get(i);
            String text = i < cells.size() ? tidy(cells.get(i)) : "";
            if (column != null && !text.isEmpty()) {
                row.take(column, text);
            }
        }
        List<String> beyond = cells.size() > width ? cells.subList(width, cells.size()) : List.of();
        if (beyond.stream().anyMatch(cell -> !cell.isBlank())) {
            row.fault("ROW", "tooManyColumns", String.valueOf(width));
        }
        row.settle();
        return row;
    }

    private static String tidy(String cell) {
        String text = Mojibake.mend(cell).replace('\u00A0', ' ').strip();
        return text.equals("-") || text.equals("–") ? "" : text;
    }

    private void take(ImportColumn column, String text) {
        if (isCpr(column, text)) {
            fault(column.name(), ADDRESSES.contains(column) ? "cprInAddress" : "cpr", "");
        } else if (isFormula(text)) {
            fault(column.name(), "formula", text);
        } else if (Mojibake.isBroken(text)) {
            fault(column.name(), "encoding", text);
        } else if (text.length() > column.most()) {
            fault(column.name(), "tooLong", String.valueOf(column.most()));
        } else if (text.chars().anyMatch(Character::isISOControl)) {
            fault(column.name(), "controlSigns", "");
        } else {
            values.put(column, column == ImportColumn.NUMBER && !stored.contains(text) ? Cpr.bare(text) : text);
        }
    }

    // A number of nine digits may have lost its zero in the spreadsheet
    private boolean isCpr(ImportColumn column, String text) {
        return (Cpr.mayBe(text, today) || column == ImportColumn.NUMBER && Cpr.fills(text, today))
                && !(KNOWN_BY.contains(column)
                        && (stored.contains(text) || stored.contains(text.toLowerCase(Danish.LOCALE))));
    }

    private static boolean isFormula(String text) {
        return "=+-@".indexOf(text.charAt(0)) >= 0 && !NUMBER.matcher(text).matches();
    }

    private void settle() {
        String first = values.remove(ImportColumn.FIRST_NAME);
        String last = values.remove(ImportColumn.LAST_NAME);
        if (first != null && last != null && get(ImportColumn.NAME) == null) {
            take(ImportColumn.NAME, first + " " + last);
        }
        String from = values.remove(ImportColumn.FROM);
        if (from != null) {
            begins = parse(from);
            if (begins == null) {
                fault("FROM", "noDay", from);
            }
        }
        for (ImportColumn address : ADDRESSES) {
            String text = values.get(address);
            if (text != null && !MAIL.matcher(text).matches()) {
                values.remove(address);
                fault(address.name(), "address", text);
            }
        }
        if (isPerson()) {
            if (get(ImportColumn.NAME) == null && hasNoFaultAt(ImportColumn.NAME)) {
                fault("NAME", "nameMissing", "");
            }
            if (get(ImportColumn.EMAIL) == null
                    && get(ImportColumn.NUMBER) == null
                    && hasNoFaultAt(ImportColumn.EMAIL)
                    && hasNoFaultAt(ImportColumn.NUMBER)) {
                fault("EMAIL", "keyMissing", "");
            }
        } else if (get(ImportColumn.UNIT) == null && hasNoFaultAt(ImportColumn.UNIT)) {
            fault("UNIT", "nothing", "");
        }
    }

    private boolean hasNoFaultAt(ImportColumn column) {
        return faults.indexOf(FAULT + column.name() + PART) < 0;
    }

    private static @Nullable LocalDate parse(String text) {
        if (SPREADSHEET_DAY.matcher(text).matches()) {
            return inOurTime(SPREADSHEET_BEGIN.plusDays((long) Double.parseDouble(text)));
        }
        for (DateTimeFormatter format : DAYS) {
            try {
                return inOurTime(LocalDate.parse(text, format));
            } catch (DateTimeParseException notThisOne) {
                continue;
            }
        }
        return null;
    }

    private static @Nullable LocalDate inOurTime(LocalDate day) {
        return day.getYear() < 1900 || day.getYear() > 2199 ? null : day;
    }

    private void fault(String field, String message, String detail) {
        String shown = detail.length() > SHOWN ? detail.substring(0, SHOWN) + "…" : detail;
        faults.append(FAULT)
                .append(field)
                .append(PART)
                .append(message)
                .append(PART)
                .append(shown.replaceAll("\\p{Cntrl}", " "));
    }

    /** Whether it is about a person, and not only about a unit. */
    boolean isPerson() {
        return List.of(
                        ImportColumn.NAME,
                        ImportColumn.EMAIL,
                        ImportColumn.NUMBER,
                        ImportColumn.TITLE,
                        ImportColumn.GROUP,
                        ImportColumn.MANAGER,
                        ImportColumn.FROM)
                .stream()
                .anyMatch(column -> values.containsKey(column) || !hasNoFaultAt(column) || begins != null);
    }

    @Nullable String get(ImportColumn column) {
        return values.get(column);
    }

    /** What the database keeps of it, in the order of {@link #COLUMNS}. */
    List<@Nullable Object> values(Object importId, int line) {
        List<@Nullable Object> kept = new ArrayList<>();
        kept.add(importId);
        kept.add(line);
        kept.add(isPerson());
        for (ImportColumn column : List.of(
                ImportColumn.UNIT,
                ImportColumn.PARENT,
                ImportColumn.KIND,
                ImportColumn.PLACE,
                ImportColumn.NAME,
                ImportColumn.EMAIL,
                ImportColumn.NUMBER,
                ImportColumn.TITLE,
                ImportColumn.GROUP,
                ImportColumn.MANAGER)) {
            kept.add(get(column));
        }
        kept.add(begins);
        kept.add(faults.toString());
        return kept;
    }

    /** The columns of {@code people_import_row} into which {@link #values} go. */
    static final String COLUMNS =
            "import_id, line, is_person, unit, parent, kind, place, name, email, number, title, employee_group, manager, begins, own_faults";
}
