package dk.fremdrift.organisation;

import dk.fremdrift.organisation.OrganisationDetails.Named;
import dk.fremdrift.shared.Listing;
import dk.fremdrift.shared.NotFoundException;
import dk.fremdrift.shared.Option;
import dk.fremdrift.shared.SearchMatches;
import dk.fremdrift.shared.SearchText;
import dk.fremdrift.shared.SheetExport;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Reads organisations and their units for their pages. */
@Repository
@Transactional(readOnly = true)
class OrganisationRegister {

    private static final String FOUND = """
            from organisation o
            left join (
                select distinct on (n.organisation_id) n.* from %s n
                order by n.organisation_id, %s n.kind = 'NOW' desc, n.name) hit on hit.organisation_id = o.id
            where (:search = '' or hit.name is not null or o.cvr = replace(:search, ' ', ''))
                and (cast(:kind as text) is null or o.kind = :kind)
            """;

    private static String found(boolean similar) {
        return similar
                ? FOUND.formatted("organisations_resembling(:search)", "n.likeness desc,")
                : FOUND.formatted("organisations_saying(:search)", "");
    }

    /**
     * The rows of a part of the list; the people are counted for those on it. Whoever is in a unit of an organisation is
     * nearly always employed by it: the others are looked for by what their employer's id is not.
     */
    private static String rows(boolean similar, String part) {
        String likeness = similar ? "hit.likeness" : "0";
        return """
                with shown as materialized (
                    select o.id, o.name, case when hit.kind <> 'NOW' then hit.name end as found, o.kind, o.cvr, %4$s as likeness
                    %1$s order by likeness desc, o.name, o.id %2$s
                )
                select shown.*, %5$s as similar, (select count(*) from unit u where u.organisation_id = shown.id) as units,
                    (select count(distinct e.survivor_id) from employment e where e.organisation_id = shown.id and %3$s)
                    + (select count(distinct other.survivor_id)
                        from unit u
                        cross join lateral (
                            select e.survivor_id from (
                                select survivor_id, valid_from, valid_to from employment where unit_id = u.id and organisation_id < u.organisation_id
                                union all
                                select survivor_id, valid_from, valid_to from employment where unit_id = u.id and organisation_id > u.organisation_id
                                union all
                                select survivor_id, valid_from, valid_to from employment where unit_id = u.id and organisation_id is null) e
                            where %3$s) other
                        where u.organisation_id = shown.id and not exists (
                            select from employment e
                            where e.organisation_id = shown.id and e.survivor_id = other.survivor_id and %3$s)) as people
                from shown
                order by shown.likeness desc, shown.name, shown.id
                """.formatted(found(similar), part, PeopleDirectory.PRESENT, likeness, similar);
    }

    /** A unit with everything above it, in the order of the tree. */
    private static final String TREE = """
            with recursive tree as (
                select id, name, kind, place, 0 as depth, array[name] as names, array[id] as ids
                from unit where organisation_id = :organisation and parent_id is null
                union all
                select u.id, u.name, u.kind, u.place, t.depth + 1, t.names || u.name, t.ids || u.id
                from unit u join tree t on u.parent_id = t.id)
            """;

    private static final String UNITS = TREE + """
            , held as (
                select e.unit_id, count(*) as employments from employment e
                where e.unit_id in (select id from tree) and not e.twice and %s
                group by e.unit_id
            ), within as (
                select above.id, sum(held.employments) as employments
                from held join tree on tree.id = held.unit_id cross join unnest(tree.ids) above(id)
                group by above.id)
            select t.id, t.name, t.kind, t.place, t.depth, array_to_string(t.names, ' › ') as path,
                (select count(*) from unit u where u.parent_id = t.id) as below,
                coalesce(within.employments, 0) as employments
            from tree t left join within on within.id = t.id
            order by t.names
            """.formatted(PeopleDirectory.PRESENT);

    private final JdbcClient jdbc;
    private final Clock clock;

    OrganisationRegister(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A page of the organisations that answer to what is searched for, by a name of theirs or the CVR number. */
    Page<OrganisationRow> list(String search, @Nullable OrganisationKind kind, Pageable wanted) {
        SearchText typed = SearchText.of(search);
        Map<String, @Nullable Object> parameters = parameters(typed, kind);
        SearchMatches matches = SearchMatches.count(
                jdbc, "select " + found(false), typed.isEmpty() ? null : "select " + found(true), parameters);
        Pageable page = Listing.within(wanted, matches.total());
        List<OrganisationRow> rows = jdbc.sql(rows(matches.similar(), "limit :size offset :offset"))
                .params(parameters)
                .param("size", page.getPageSize())
                .param("offset", page.getOffset())
                .query(new SimplePropertyRowMapper<>(OrganisationRow.class))
                .list();
        return new PageImpl<>(rows, page, matches.total());
    }

    private Map<String, @Nullable Object> parameters(SearchText typed, @Nullable OrganisationKind kind) {
        Map<String, @Nullable Object> parameters = new HashMap<>();
        parameters.put("search", typed.isEmpty() ? "" : typed.text());
        parameters.put("kind", kind == null ? null : kind.name());
        parameters.put("today", LocalDate.now(clock));
        return parameters;
    }

    /** All that are called what is searched for, none that only resembles it, in the order of the page; to be closed. */
    Stream<OrganisationRow> all(String search, @Nullable OrganisationKind kind) {
        return jdbc
                .sql(rows(false, ""))
                .withFetchSize(SheetExport.ROWS_AT_A_TIME)
                .params(parameters(SearchText.of(search), kind))
                .query(new SimplePropertyRowMapper<>(OrganisationRow.class))
                .stream();
    }

    /** @throws NotFoundException if there is no such organisation */
    OrganisationDetails get(UUID id) {
        return jdbc.sql("""
                        select o.*,
                            (select count(*) from (%s) employed) as people,
                            array(select name from organisation_name where organisation_id = o.id and kind = 'OTHER' order by name) as other_names,
                            array(select name from organisation_name where organisation_id = o.id and kind = 'FORMER' order by name) as former_names,
                            array(select p.id || ' ' || p.name from organisation_predecessor x join organisation p on p.id = x.predecessor_id
                                  where x.organisation_id = o.id order by p.name) as predecessors,
                            array(select s.id || ' ' || s.name from organisation_predecessor x join organisation s on s.id = x.organisation_id
                                  where x.predecessor_id = o.id order by s.name) as successors
                        from organisation o where o.id = :organisation
                        """.formatted(PeopleDirectory.EMPLOYED_THERE))
                .param("organisation", id)
                .param("today", LocalDate.now(clock))
                .query((row, index) -> details(row))
                .optional()
                .orElseThrow(() -> new NotFoundException("Organisation", id));
    }

    private static OrganisationDetails details(ResultSet row) throws SQLException {
        String kind = row.getString("kind");
        return new OrganisationDetails(
                row.getObject("id", UUID.class),
                row.getString("name"),
                kind == null ? null : OrganisationKind.valueOf(kind),
                row.getString("cvr"),
                texts(row, "other_names"),
                texts(row, "former_names"),
                named(row, "predecessors"),
                named(row, "successors"),
                row.getInt("people"),
                row.getLong("version"));
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }

    private static List<Named> named(ResultSet row, String column) throws SQLException {
        return Arrays.stream((String[]) row.getArray(column).getArray())
                .map(text -> new Named(UUID.fromString(text.substring(0, 36)), text.substring(37)))
                .toList();
    }

    /** A page of the organisation's units in the order of the tree. */
    Page<UnitRow> units(UUID organisationId, Pageable wanted) {
        long total = jdbc.sql("select count(*) from unit where organisation_id = :organisation")
                .param("organisation", organisationId)
                .query(Long.class)
                .single();
        Pageable page = Listing.within(wanted, total);
        List<UnitRow> rows = jdbc.sql(UNITS + "limit :size offset :offset")
                .param("organisation", organisationId)
                .param("today", LocalDate.now(clock))
                .param("size", page.getPageSize())
                .param("offset", page.getOffset())
                .query(new SimplePropertyRowMapper<>(UnitRow.class))
                .list();
        return new PageImpl<>(rows, page, total);
    }

    /** All units of the organisation, in the order of the tree; to be closed. */
    Stream<UnitRow> allUnits(UUID organisationId) {
        return jdbc
                .sql(UNITS)
                .withFetchSize(SheetExport.ROWS_AT_A_TIME)
                .param("organisation", organisationId)
                .param("today", LocalDate.now(clock))
                .query(new SimplePropertyRowMapper<>(UnitRow.class))
                .stream();
    }

    /** @throws NotFoundException if the organisation has no such unit */
    UnitDetails unit(UUID organisationId, UUID unitId) {
        return jdbc.sql("""
                        select id, name, parent_id, kind, place, version from unit
                        where id = :unit and organisation_id = :organisation
                        """)
                .param("unit", unitId)
                .param("organisation", organisationId)
                .query(new SimplePropertyRowMapper<>(UnitDetails.class))
                .optional()
                .orElseThrow(() -> new NotFoundException("Unit", unitId));
    }

    /** What a unit may stand below: every unit of the organisation but itself and those below it. */
    List<Option> parents(UUID organisationId, @Nullable UUID unitId) {
        return jdbc.sql("""
                        with recursive tree as (
                            select id, array[name] as names from unit
                            where organisation_id = :organisation and parent_id is null and id is distinct from :unit
                            union all
                            select u.id, t.names || u.name from unit u join tree t on u.parent_id = t.id
                            where u.id is distinct from :unit)
                        select id::text as value, array_to_string(names, ' › ') as text from tree order by names
                        """)
                .param("organisation", organisationId)
                .param("unit", unitId, java.sql.Types.OTHER)
                .query(new SimplePropertyRowMapper<>(Option.class))
                .list();
    }

    /** The kinds of unit that the organisation has, to suggest while typing. */
    List<String> kinds(UUID organisationId) {
        return jdbc.sql("""
                        select distinct kind from unit where organisation_id = :organisation and kind is not null
                        order by kind limit 50
                        """)
                .param("organisation", organisationId)
                .query((row, index) -> row.getString(1))
                .list();
    }
}
