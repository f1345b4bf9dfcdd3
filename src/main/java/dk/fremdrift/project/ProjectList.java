package dk.fremdrift.project;

import dk.fremdrift.shared.Listing;
import dk.fremdrift.shared.SearchMatches;
import dk.fremdrift.shared.SheetExport;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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

    private static final String MINE = "p.id in (select project_id from projects_in_reach(:account, :today))";
    private static final String SAYING = "p.id in (select project_id from projects_saying(:search))";
    private static final String RESEMBLING = "(select plain_letters(:search)) <% p.folded";
    private static final String LIKENESS = "word_similarity(plain_letters(:search), p.folded) desc, ";
    private static final String IN_TITLE = "p.folded like all ((select like_stems(:search))::text[])";

    private static final String MY_ROLES = """
            (select array_agg(distinct held.role) from part_in_project held
                where held.person_id in (select id from people_of(:account)) and held.project_id = p.id
                    and counts_on(:today, held.valid_from, held.valid_to, held.ended_at))
            """;

    /** What each thing that may be asked for means; its name is the parameter's, too. */
    private static final Map<String, String> CONDITIONS = Map.of(
            "status",
            "p.status = :status",
            "mine",
            MINE + " and :mine = any (" + MY_ROLES + "::text[])",
            "owner",
            "p.owner_organisation_id in (select organisation_id from organisations_saying(:owner))",
            "phase",
            """
            p.id in (select project_id from phase where status = 'OPEN'
                and (number::text = :phase or folded like all ((select like_words(:phase))::text[])))
            """,
            "open",
            "exists (select from phase where project_id = p.id and status = 'OPEN')",
            // The words of a period often say no more than when it begins
            "from",
            "coalesce(p.period_to, p.period_sort) >= :from",
            "to",
            "p.period_sort <= :to",
            "person",
            """
            p.id in (
                with known as (
                    select person_id as id from people_saying(:person)
                ), meant as (
                    select id from known union select d.id from known join person d on d.merged_into = known.id)
                select project_id from part_in_project where person_id in (select id from meant))
            """,
            "focus",
            """
            p.id in (select project_id from description_item
                where focus_folded like (like_words(:focus))[1] and focus_folded like all (like_words(:focus)))
            """);

    private static final Map<String, String> PARTS =
            Map.of("only", "p.parent_id is not null", "none", "p.parent_id is null");

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
     * A page of what the filter finds, in two statements. Whoever asks for no order gets the best hits of a search first,
     * and else their own projects and then the newest.
     *
     * @param wanted sorted by {@code number}, {@code title}, {@code status} or {@code period}, or by none
     */
    Page<ProjectRow> find(ProjectFilter filter, Pageable wanted, UUID account, Set<Role> everywhere) {
        Map<String, Object> parameters = new HashMap<>();
        String where = where(filter, account, everywhere, parameters);
        SearchMatches matches = count(where, filter, parameters);
        Sort asked = Listing.known(wanted.getSort(), COLUMNS.keySet());
        Pageable page =
                Listing.within(PageRequest.of(wanted.getPageNumber(), wanted.getPageSize(), asked), matches.total());
        String orderBy = orderBy(asked, filter, everywhere, matches.similar());
        List<ProjectRow> rows = jdbc.sql(rows(where, filter, matches.similar(), orderBy, "limit :size offset :offset"))
                .params(parameters)
                .param("size", page.getPageSize())
                .param("offset", page.getOffset())
                .query((row, index) -> row(row))
                .list();
        return new PageImpl<>(rows, page, matches.total());
    }

    private SearchMatches count(String where, ProjectFilter filter, Map<String, Object> parameters) {
        String counted = "select from project p where " + where;
        return SearchMatches.count(
                jdbc, counted + saying(filter), filter.text().isEmpty() ? null : counted + RESEMBLING, parameters);
    }

    /**
     * Everything that says what is searched for, in the order of the page; to be closed. A file does not say of itself that
     * it only has what is similar.
     */
    Stream<ProjectRow> all(ProjectFilter filter, Sort wanted, UUID account, Set<Role> everywhere) {
        Map<String, Object> parameters = new HashMap<>();
        String where = where(filter, account, everywhere, parameters);
        Sort asked = Listing.known(wanted, COLUMNS.keySet());
        return jdbc
                .sql(rows(where, filter, false, orderBy(asked, filter, everywhere, false), ""))
                .withFetchSize(SheetExport.ROWS_AT_A_TIME)
                .params(parameters)
                .query((row, index) -> row(row))
                .stream();
    }

    private static String rows(String where, ProjectFilter filter, boolean similar, String orderBy, String part) {
        return """
                select p.id, p.number, p.title, p.status, p.period_words, p.period_from, p.period_to, o.name as owner,
                    (select number from project where id = p.parent_id) as above, %s, %s as my_roles, %s as similar
                from (select * from project p where %s%s order by %s %s) p
                left join organisation o on o.id = p.owner_organisation_id
                order by %s
                """.formatted(
                        OpenPhases.COLUMN,
                        MY_ROLES,
                        similar,
                        where,
                        similar ? RESEMBLING : saying(filter),
                        orderBy,
                        part,
                        orderBy);
    }

    private static String orderBy(Sort asked, ProjectFilter filter, Set<Role> everywhere, boolean similar) {
        if (asked.isSorted()) {
            return orderBy(asked.iterator().next());
        }
        return (similar ? LIKENESS : first(filter, everywhere)) + orderBy(NEWEST);
    }

    private String where(ProjectFilter filter, UUID account, Set<Role> everywhere, Map<String, Object> parameters) {
        StringBuilder where = new StringBuilder("true");
        parameters.put("account", account);
        parameters.put("today", LocalDate.now(clock));
        if (everywhere.isEmpty()) {
            where.append(" and ").append(MINE);
        }
        filter.asked().forEach((name, value) -> {
            if (name.equals("parts")) {
                where.append(" and ").append(PARTS.get(value));
            } else if (!name.equals("search")) {
                boolean anyPart = value.equals(ProjectFilter.ANY) && name.equals("mine");
                where.append(" and ").append(anyPart ? MINE : CONDITIONS.get(name));
                parameters.put(name, value instanceof ProjectStatus status ? status.name() : value);
            }
        });
        parameters.put("search", filter.text().text());
        return where.append(" and ").toString();
    }

    private static String saying(ProjectFilter filter) {
        return filter.text().isEmpty() ? "true" : SAYING;
    }

    // Somebody who types a title expects that project before those that only mention it
    private static String first(ProjectFilter filter, Set<Role> everywhere) {
        if (!filter.text().isEmpty()) {
            return IN_TITLE + " desc, ";
        }
        return everywhere.isEmpty() ? "" : MINE + " desc, ";
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
                row.getString("owner"),
                row.getString("above"),
                ProjectStatus.valueOf(row.getString("status")),
                Periods.of(row),
                openPhases.text(row.getArray("open_phases")),
                roles(row.getArray("my_roles")),
                row.getBoolean("similar"));
    }

    private static List<Role> roles(@Nullable Array names) throws SQLException {
        return names == null
                ? List.of()
                : Arrays.stream((String[]) names.getArray())
                        .map(Role::valueOf)
                        .sorted()
                        .toList();
    }
}
