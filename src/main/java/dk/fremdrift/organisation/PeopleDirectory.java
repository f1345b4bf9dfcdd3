package dk.fremdrift.organisation;

import dk.fremdrift.organisation.PersonDetails.EmploymentRow;
import dk.fremdrift.organisation.PersonDetails.Registration;
import dk.fremdrift.shared.Listing;
import dk.fremdrift.shared.NotFoundException;
import dk.fremdrift.shared.SearchMatches;
import dk.fremdrift.shared.SheetExport;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Reads people and where they work, for their pages. */
@Repository
@Transactional(readOnly = true)
class PeopleDirectory {

    /** Employments of today. */
    static final String PRESENT =
            "(e.valid_from is null or e.valid_from <= :today) and (e.valid_to is null or e.valid_to >= :today)";

    private static final String PAST = "e.valid_to < :today";

    // The units as an array: the database then walks along two indexes and joins nothing
    private static final String AT_ORGANISATION =
            "(e.organisation_id = :organisation or e.unit_id = any (array(select id from unit where organisation_id = :organisation)))";
    private static final String IN_UNIT = """
            e.unit_id = any (array(
                with recursive below as (
                    select id from unit where id = :unit and organisation_id = :organisation
                    union all
                    select u.id from unit u join below on u.parent_id = below.id)
                select id from below))
            """;
    private static final String THERE = "select distinct e.survivor_id from employment e where %s and %s";

    /** The people who work in the organisation today: whom it employs, and who is in a unit of it. */
    static final String EMPLOYED_THERE = THERE.formatted(AT_ORGANISATION, PRESENT);

    /** Of so many found, a page is on the way sooner than all of them are gathered. */
    private static final int MANY = 2000;

    /** The people of whom a name says every word, or an address or a number all of it, also one from before a merging. */
    private static final String SAYING = """
            select person_id from people_saying(:search)
            union
            select coalesce(n.merged_into, n.id) from person n
            where length(:search) > 2 and fold_danish(n.email) like containing(:search)
            union
            select e.survivor_id from employment e where e.employee_number = :search
            """;

    private static final String RESEMBLING =
            "select coalesce(n.merged_into, n.id) from person n where (select plain_letters(:search)) <% n.folded";

    private static final String LIKENESS = "word_similarity(plain_letters(:search), p.folded) desc, ";

    private final JdbcClient jdbc;
    private final Clock clock;

    PeopleDirectory(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A page of the people whom the filter lets through, by name. */
    Page<PersonRow> list(PeopleFilter filter, Pageable wanted) {
        Map<String, Object> parameters = parameters(filter);
        SearchMatches matches = SearchMatches.count(
                jdbc,
                counted(narrowing(filter, false)),
                filter.text().isEmpty() ? null : counted(narrowing(filter, true)),
                parameters);
        Pageable page = Listing.within(wanted, matches.total());
        parameters.put("size", page.getPageSize());
        parameters.put("offset", page.getOffset());
        List<PersonRow> rows = jdbc.sql(rows(filter, matches, "limit :size offset :offset"))
                .params(parameters)
                .query(new SimplePropertyRowMapper<>(PersonRow.class))
                .list();
        return new PageImpl<>(rows, page, matches.total());
    }

    private static String counted(List<String> narrowing) {
        return narrowing.isEmpty()
                ? "select from person where merged_into is null"
                : "(" + String.join(") intersect (", narrowing) + ")";
    }

    /** All who are called what is searched for, none who only resembles it, in the order of the page; to be closed. */
    Stream<PersonRow> all(PeopleFilter filter) {
        Map<String, Object> parameters = parameters(filter);
        SearchMatches matches = SearchMatches.count(jdbc, counted(narrowing(filter, false)), null, parameters);
        return jdbc
                .sql(rows(filter, matches, ""))
                .withFetchSize(SheetExport.ROWS_AT_A_TIME)
                .params(parameters)
                .query(new SimplePropertyRowMapper<>(PersonRow.class))
                .stream();
    }

    // The page is found along the index of the names, and only who is on it is read
    private static String rows(PeopleFilter filter, SearchMatches matches, String part) {
        String narrowed = matches.total() > MANY ? " and p.id in (%s)" : " and p.id = any (array(%s))";
        String orderBy = (matches.similar() ? LIKENESS : "") + "p.name, p.id";
        return """
                with page as (
                    select p.id from person p where p.merged_into is null %s order by %s %s)
                select p.id, p.name, p.email, job.job_title, job.employee_group, u.name as unit,
                    o.id as employer_id, o.name as employer, %s as similar
                from page join person p on p.id = page.id
                left join lateral (%s) job on true
                left join unit u on u.id = job.unit_id
                left join organisation o on o.id = job.organisation_id
                order by %s
                """.formatted(
                        narrowing(filter, matches.similar()).stream()
                                .map(narrowed::formatted)
                                .collect(Collectors.joining()),
                        orderBy,
                        part,
                        matches.similar(),
                        filter.isFormer() ? lastThere(filter) : "select * from employment_on(p.id, :today)",
                        orderBy);
    }

    private static String lastThere(PeopleFilter filter) {
        return """
                select e.* from employment e
                where e.survivor_id = p.id and %s and %s
                order by e.valid_to desc limit 1
                """.formatted(place(filter), PAST);
    }

    private static String place(PeopleFilter filter) {
        return filter.unit() == null ? AT_ORGANISATION : IN_UNIT;
    }

    private Map<String, Object> parameters(PeopleFilter filter) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("search", filter.text().text());
        parameters.put("today", LocalDate.now(clock));
        if (filter.organisation() != null) {
            parameters.put("organisation", filter.organisation());
        }
        if (filter.unit() != null) {
            parameters.put("unit", filter.unit());
        }
        return parameters;
    }

    /** The searches each of which must find whoever is shown. */
    private static List<String> narrowing(PeopleFilter filter, boolean similar) {
        List<String> searches = new ArrayList<>();
        if (!filter.text().isEmpty()) {
            searches.add(similar ? RESEMBLING : SAYING);
        }
        if (filter.organisation() != null) {
            String present = THERE.formatted(place(filter), PRESENT);
            searches.add(
                    filter.isFormer()
                            ? "(" + THERE.formatted(place(filter), PAST) + ") except (" + present + ")"
                            : present);
        }
        return searches;
    }

    /** @throws NotFoundException if there is no such person; of one that was merged, the survivor is shown */
    PersonDetails get(UUID personId) {
        return jdbc.sql("""
                        select s.id, s.name, s.email, s.account_id is not null as account, s.version
                        from person p join person s on s.id = coalesce(p.merged_into, p.id)
                        where p.id = :person
                        """)
                .param("person", personId)
                .query((row, index) -> new PersonDetails(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getString("email"),
                        row.getBoolean("account"),
                        row.getLong("version"),
                        employments(row.getObject("id", UUID.class)),
                        merged(row.getObject("id", UUID.class))))
                .optional()
                .orElseThrow(() -> new NotFoundException("Person", personId));
    }

    private List<EmploymentRow> employments(UUID personId) {
        return jdbc.sql("""
                        select e.id, o.id as employer_id, o.name as employer, uo.id as unit_organisation_id, uo.name as unit_organisation,
                            u.id as unit_id, u.name as unit, way.names as unit_path, e.job_title, e.employee_group, e.employee_number,
                            m.person_id as manager_id, m.name as manager, m.email as manager_email, e.valid_from, e.valid_to,
                            coalesce(e.valid_to < :today, false) as over, coalesce(e.valid_from > :today, false) as coming
                        from employment e
                        left join organisation o on o.id = e.organisation_id
                        left join unit u on u.id = e.unit_id
                        left join organisation uo on uo.id = u.organisation_id
                        left join lateral (
                            with recursive way as (
                                select u.parent_id, u.name as names
                                union all
                                select above.parent_id, above.name || ' › ' || way.names
                                from way join unit above on above.id = way.parent_id)
                            select uo.name || ' › ' || names as names from way where parent_id is null and u.id is not null) way on true
                        left join person_now m on m.id = e.manager_id
                        where e.survivor_id = :person
                        order by over, e.valid_from desc nulls last, e.id desc
                        """)
                .param("person", personId)
                .param("today", LocalDate.now(clock))
                .query(new SimplePropertyRowMapper<>(EmploymentRow.class))
                .list();
    }

    private List<Registration> merged(UUID personId) {
        return jdbc.sql("select name, email from person where merged_into = :person order by name, id")
                .param("person", personId)
                .query(new SimplePropertyRowMapper<>(Registration.class))
                .list();
    }

    /** The names of the organisations, to offer while typing. */
    List<String> organisations() {
        return jdbc.sql("select name from organisation order by name limit 500")
                .query((row, index) -> row.getString(1))
                .list();
    }

    /** The groups of employees that are known, to offer while typing. */
    List<String> groups() {
        return jdbc.sql("""
                        with recursive step as (
                            (select employee_group from employment where employee_group is not null order by employee_group limit 1)
                            union all
                            select (select e.employee_group from employment e where e.employee_group > step.employee_group
                                    order by e.employee_group limit 1)
                            from step where step.employee_group is not null)
                        select employee_group from step where employee_group is not null limit 100
                        """).query((row, index) -> row.getString(1)).list();
    }
}
