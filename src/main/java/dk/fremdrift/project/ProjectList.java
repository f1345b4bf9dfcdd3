package dk.fremdrift.project;

import static java.util.stream.Collectors.joining;

import dk.fremdrift.shared.Listing;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds the projects that somebody may see; whatever is out of reach is not found, and not counted either. */
@Component
class ProjectList {

    private static final String IN_REACH = "p.id in (select project_id from projects_in_reach(:account, :today))";
    private static final String IN_TITLE = "p.folded like containing_stem(:word%d)";

    private static final Map<String, String> COLUMNS = Map.of(
            "number",
            "p.number",
            "title",
            "p.title",
            "status",
            "array_position(array['DRAFT', 'RUNNING', 'PAUSED', 'CLOSED', 'STOPPED'], p.status)",
            "period",
            "p.period_sort");
    private static final Sort.Order NEWEST = Sort.Order.desc("number");

    private final JdbcClient jdbc;
    private final Clock clock;
    private final OpenPhases openPhases;

    ProjectList(JdbcClient jdbc, Clock clock, OpenPhases openPhases) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.openPhases = openPhases;
    }

    /**
     * A page of what the filter finds, in two statements. Whoever searches and asks for no order gets the best hits first.
     *
     * @param wanted sorted by {@code number}, {@code title}, {@code status} or {@code period}, or by none
     */
    Page<ProjectRow> find(ProjectFilter filter, Pageable wanted, UUID account, Set<Role> everywhere) {
        Map<String, Object> parameters = new HashMap<>();
        String where = where(filter, account, everywhere, parameters);
        int total = jdbc.sql("select count(*) from project p where " + where)
                .params(parameters)
                .query(Integer.class)
                .single();
        Sort asked = Listing.known(wanted.getSort(), COLUMNS.keySet());
        boolean ranks = asked.isUnsorted() && !filter.words().isEmpty();
        Sort sort = asked.isUnsorted() && !ranks ? Sort.by(NEWEST) : asked;
        Pageable page = Listing.within(PageRequest.of(wanted.getPageNumber(), wanted.getPageSize(), sort), total);
        String orderBy = ranks
                ? bestHits(filter) + orderBy(NEWEST)
                : orderBy(sort.iterator().next());
        List<ProjectRow> rows = jdbc.sql("""
                        select p.id, p.number, p.title, p.status, p.period_words, p.period_from, p.period_to, %s
                        from (select * from project p where %s order by %s limit :size offset :offset) p
                        order by %s
                        """.formatted(OpenPhases.COLUMN, where, orderBy, orderBy))
                .params(parameters)
                .param("size", page.getPageSize())
                .param("offset", page.getOffset())
                .query((row, index) -> row(row))
                .list();
        return new PageImpl<>(rows, page, total);
    }

    private String where(ProjectFilter filter, UUID account, Set<Role> everywhere, Map<String, Object> parameters) {
        StringBuilder where = new StringBuilder("true");
        if (everywhere.isEmpty()) {
            where.append(" and ").append(IN_REACH);
            parameters.put("account", account);
            parameters.put("today", LocalDate.now(clock));
        }
        ProjectStatus status = filter.wantedStatus();
        if (status != null) {
            where.append(" and p.status = :status");
            parameters.put("status", status.name());
        }
        // Small words ("og", "i") are in every text and in none of its index: they narrow nothing, unless they are all
        List<String> words = filter.words();
        String filler = words.size() > 1 ? "ts_lexize('danish_stem', lower(:word%1$d)) = '{}' or " : "";
        for (int i = 0; i < words.size(); i++) {
            where.append(
                    (" and (" + filler + "p.id in (select project_id from projects_saying(:word%1$d)))").formatted(i));
            parameters.put("word" + i, words.get(i));
        }
        return where.toString();
    }

    // Somebody who types a title expects that project before those that only mention it
    private static String bestHits(ProjectFilter filter) {
        return IntStream.range(0, filter.words().size())
                .mapToObj(IN_TITLE::formatted)
                .collect(joining(" and ", "(", ") desc, "));
    }

    // The id comes last so that pages never overlap. Only a period may be unknown; elsewhere the words would keep the
    // database from walking along its index
    private static String orderBy(Sort.Order order) {
        String direction = order.isDescending() ? " desc" : "";
        String unknown = order.getProperty().equals("period") ? " nulls last" : "";
        return COLUMNS.get(order.getProperty()) + direction + unknown + ", p.id" + direction;
    }

    private ProjectRow row(ResultSet row) throws SQLException {
        return new ProjectRow(
                row.getObject("id", UUID.class),
                row.getString("number"),
                row.getString("title"),
                ProjectStatus.valueOf(row.getString("status")),
                Periods.text(Periods.of(row)),
                openPhases.text(row.getArray("open_phases")));
    }
}
