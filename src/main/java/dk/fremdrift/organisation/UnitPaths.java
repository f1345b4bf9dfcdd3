package dk.fremdrift.organisation;

import dk.fremdrift.shared.Danish;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Units by the way to them in the tree, as people write it: {@code Børn og Unge › Skoler › Skovvangskolen}, or only the
 * end of it. A unit of another organisation than the employer has that organisation's name first.
 */
@Repository
class UnitPaths {

    /** What stands between the names on the way to a unit. */
    static final String STEP = " › ";

    private static final int MOST = 500;

    private final JdbcClient jdbc;

    UnitPaths(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Found(UUID id, UUID organisationId, List<String> names) {

        /** Whether the way to the unit, the organisation first, ends as it was typed. */
        boolean endsWith(List<String> typed) {
            int more = names.size() - typed.size();
            return more >= 0
                    && names.subList(more, names.size()).stream()
                            .map(UnitPaths::lower)
                            .toList()
                            .equals(typed);
        }
    }

    /**
     * The unit that was typed: one of the employer's before one of somebody else's.
     *
     * @throws WrongFieldException if there is none such, or more than one
     */
    UUID find(String typed, @Nullable UUID employerId, String field) {
        List<String> steps = steps(typed).stream().map(UnitPaths::lower).toList();
        List<Found> found = steps.isEmpty() ? List.of() : named(steps.getLast());
        List<Found> fitting =
                found.stream().filter(unit -> unit.endsWith(steps)).toList();
        List<Found> own = fitting.stream()
                .filter(unit -> unit.organisationId().equals(employerId))
                .toList();
        List<Found> meant = own.isEmpty() ? fitting : own;
        if (meant.size() != 1) {
            throw new WrongFieldException(
                    field,
                    meant.isEmpty() ? "organisation.employment.unitUnknown" : "organisation.employment.unitAmbiguous");
        }
        return meant.getFirst().id();
    }

    private List<Found> named(String name) {
        return jdbc.sql("""
                        with recursive way as (
                            select id, organisation_id, parent_id, array[name] as names from unit where lower(name) = :name
                            union all
                            select w.id, w.organisation_id, u.parent_id, u.name || w.names
                            from way w join unit u on u.id = w.parent_id)
                        select w.id, w.organisation_id, o.name || w.names as names
                        from way w join organisation o on o.id = w.organisation_id where w.parent_id is null
                        """)
                .param("name", name)
                .query((row, index) -> new Found(
                        row.getObject("id", UUID.class),
                        row.getObject("organisation_id", UUID.class),
                        List.of((String[]) row.getArray("names").getArray())))
                .list();
    }

    /** The names on a way, as they were typed. */
    static List<String> steps(String way) {
        return Arrays.stream(way.split("[›>]"))
                .map(String::strip)
                .filter(step -> !step.isEmpty())
                .toList();
    }

    /** A name by which it is compared. */
    static String lower(String name) {
        return name.toLowerCase(Danish.LOCALE);
    }

    /** The first units to offer while typing, with their organisations. */
    List<String> all() {
        return jdbc.sql("""
                        with recursive tree as (
                            select u.id, o.name || ' › ' || u.name as path
                            from unit u join organisation o on o.id = u.organisation_id where u.parent_id is null
                            union all
                            select u.id, t.path || ' › ' || u.name from unit u join tree t on u.parent_id = t.id)
                        select path from tree order by path limit :most
                        """)
                .param("most", MOST)
                .query((row, index) -> row.getString(1))
                .list();
    }
}
