package dk.fremdrift.project;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/**
 * What the address of the list says: everything is optional, and what makes no sense is as if it were not there.
 *
 * @param sort {@code number}, {@code title}, {@code status} or {@code period}, descending with a minus before it
 *     ({@code -title}); {@code title,desc} is understood too
 */
record ProjectFilter(
        @Nullable String search,
        @Nullable String status,
        @Nullable String sort,
        @Nullable String page,
        @Nullable String size) {

    private static final String DEFAULT_SORT = "-number";
    private static final int DEFAULT_SIZE = 20;
    private static final int MAX_SIZE = 100;

    /** The columns by which the list can be sorted. */
    enum Column {
        NUMBER("p.number"),
        TITLE("p.title"),
        STATUS("array_position(array['DRAFT', 'RUNNING', 'PAUSED', 'CLOSED', 'STOPPED'], p.status)"),
        PERIOD("p.period_from");

        private final String expression;

        Column(String expression) {
            this.expression = expression;
        }
    }

    public String text() {
        return search == null ? "" : search.strip();
    }

    /** The words, each of which must be found. */
    List<String> words() {
        return text().isEmpty()
                ? List.of()
                : Arrays.stream(text().split("\\s+")).limit(8).toList();
    }

    public @Nullable ProjectStatus wantedStatus() {
        return Arrays.stream(ProjectStatus.values())
                .filter(known -> known.name().equalsIgnoreCase(status))
                .findFirst()
                .orElse(null);
    }

    public boolean narrows() {
        return !text().isEmpty() || wantedStatus() != null;
    }

    public int pageNumber() {
        return number(page, 1, Integer.MAX_VALUE / MAX_SIZE);
    }

    public int pageSize() {
        return number(size, DEFAULT_SIZE, MAX_SIZE);
    }

    private static int number(@Nullable String typed, int fallback, int most) {
        return typed != null && typed.matches("0*[1-9]\\d{0,8}") ? Math.min(Integer.parseInt(typed), most) : fallback;
    }

    Column column() {
        String name = plainSort().replace("-", "");
        return Arrays.stream(Column.values())
                .filter(known -> known.name().equalsIgnoreCase(name))
                .findFirst()
                .orElse(Column.NUMBER);
    }

    public boolean descending() {
        return plainSort().startsWith("-");
    }

    private String plainSort() {
        if (sort == null || sort.isBlank()) {
            return DEFAULT_SORT;
        }
        String[] parts = sort.strip().toLowerCase(Locale.ROOT).split(",");
        return (parts.length > 1 && parts[1].equals("desc") ? "-" : "") + parts[0];
    }

    /** What the list is ordered by; made of known words only, the id last so that pages never overlap. */
    String orderBy() {
        String direction = descending() ? " desc" : "";
        // Only a period may be unknown; elsewhere the words would keep the database from walking along its index
        String unknown = column() == Column.PERIOD ? " nulls last" : "";
        return column().expression + direction + unknown + ", p.id" + direction;
    }

    /** Whether the best hits come first: somebody searches and has asked for no other order. */
    boolean ranks() {
        return !text().isEmpty() && (sort == null || sort.isBlank());
    }

    /** The value of {@code aria-sort} in the heading of a column, or {@code null}. */
    public @Nullable String ariaSort(String name) {
        return ranks() || !column().name().equalsIgnoreCase(name) ? null : descending() ? "descending" : "ascending";
    }

    /** The same list sorted by a column; the other way round if it is so already. */
    public String sortedBy(String name) {
        return address("ascending".equals(ariaSort(name)) ? "-" + name : name);
    }

    /** The address of the list without its page, ending where a parameter can follow. */
    public String base() {
        return address(
                        sort == null || sort.isBlank()
                                ? ""
                                : (descending() ? "-" : "") + column().name().toLowerCase(Locale.ROOT))
                + "&";
    }

    private String address(String newSort) {
        ProjectStatus wanted = wantedStatus();
        return "/projects?search=" + UriUtils.encode(text(), StandardCharsets.UTF_8)
                + "&status=" + (wanted == null ? "" : wanted.name())
                + "&sort=" + newSort
                + (pageSize() == DEFAULT_SIZE ? "" : "&size=" + pageSize());
    }
}
