package dk.fremdrift.organisation;

import dk.fremdrift.organisation.ImportUnits.Answer;
import dk.fremdrift.organisation.ImportUnits.Fault;
import dk.fremdrift.organisation.ImportUnits.Node;
import dk.fremdrift.organisation.ImportUnits.Wanted;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Compares the rows of a file with what is registered and with each other, in the same few statements however many rows
 * there are. What can be compared again, because something has changed since, starts from what the rows alone say.
 */
@Component
class ImportPlan {

    private static final String AS_READ = """
            update people_import_row set faults = own_faults, unit_id = null, parent_id = null, person_id = null, known = null,
                manager_id = null, employment_id = null, moves = false, starts = null
            where import_id = :import
            """;

    private static final String IDS =
            "create temporary table import_unit (line int, name text, unit_id uuid, parent_id uuid, known boolean, fault text) on commit drop";
    private static final String WORDS =
            "create temporary table import_place (unit text, parent text, unit_id uuid, fault text) on commit drop";

    /**
     * Whom the row is about, if they are registered already: found by address; and by number, but then the name must agree
     * too. The number of somebody who has left may be given to another, who is not to become that person.
     */
    private static final String PEOPLE = """
            with by_email as (
                select distinct on (r.line) r.line, coalesce(p.merged_into, p.id) as person_id
                from people_import_row r join person p on lower(p.email) = lower(r.email)
                where r.import_id = :import and r.is_person
                order by r.line, p.merged_into is not null
            ), by_number as (
                select r.line, e.survivor_id as person_id, bool_or(fold_danish(p.name) = fold_danish(r.name)) as agrees
                from people_import_row r
                join employment e on e.organisation_id = :organisation and e.employee_number = r.number
                join person p on e.survivor_id in (p.id, p.merged_into)
                where r.import_id = :import and r.is_person
                group by r.line, e.survivor_id
            ), twice as (
                select line,
                    case when email is not null then first_value(line) over (partition by lower(email) order by line) end as same_email,
                    case when number is not null then first_value(line) over (partition by number order by line) end as same_number
                from people_import_row where import_id = :import and is_person
            )
            update people_import_row r set
                person_id = coalesce(e.person_id, case when n.agrees then n.person_id end, uuidv7()),
                known = e.person_id is not null or coalesce(n.agrees, false),
                faults = r.faults
                    || case when t.same_email < r.line then import_fault('EMAIL', 'emailTwice', t.same_email::text) else '' end
                    || case when t.same_number < r.line and t.same_number is distinct from t.same_email
                        then import_fault('NUMBER', 'numberTwice', t.same_number::text) else '' end
                    || case when n.person_id <> e.person_id or (e.person_id is null and n.agrees is not true and n.person_id is not null)
                        then import_fault('NUMBER', 'numberIsAnothers', holder.name) else '' end
            from twice t
            left join by_email e on e.line = t.line
            left join by_number n on n.line = t.line
            left join person holder on holder.id = n.person_id
            where r.import_id = :import and t.line = r.line
            """;

    private static final String SAME_PERSON = """
            update people_import_row r set faults = r.faults || import_fault('EMAIL', 'personTwice', first.first::text)
            from (select line, first_value(line) over (partition by person_id order by line) as first
                from people_import_row where import_id = :import and is_person and known and faults = '') first
            where r.import_id = :import and first.line = r.line and first.first < r.line
            """;

    private static final String MANAGERS = """
            with registered as (
                select distinct on (r.line) r.line, coalesce(p.merged_into, p.id) as person_id
                from people_import_row r join person p on lower(p.email) = lower(r.manager)
                where r.import_id = :import
                order by r.line, p.merged_into is not null
            ), written as (
                select distinct on (r.line) r.line, m.person_id
                from people_import_row r
                join people_import_row m on m.import_id = :import and m.is_person and lower(m.email) = lower(r.manager)
                where r.import_id = :import
                order by r.line, m.line
            )
            update people_import_row r set
                manager_id = coalesce(g.person_id, w.person_id),
                faults = r.faults || case
                    when coalesce(g.person_id, w.person_id) is null then import_fault('MANAGER', 'managerUnknown', r.manager)
                    when coalesce(g.person_id, w.person_id) = r.person_id then import_fault('MANAGER', 'ownManager')
                    else '' end
            from people_import_row x
            left join registered g on g.line = x.line
            left join written w on w.line = x.line
            where r.import_id = :import and x.import_id = :import and x.line = r.line and r.is_person and r.manager is not null
            """;

    /** Where the person works in the organisation now: in the unit of the row if there, else the latest. */
    private static final String EMPLOYMENTS = """
            with present as (
                select distinct on (r.line) r.line, e.id, e.unit_id, e.job_title, e.valid_from, e.valid_to
                from people_import_row r
                join employment e on e.survivor_id = r.person_id and e.organisation_id = :organisation
                    and (e.valid_to is null or e.valid_to >= :today)
                where r.import_id = :import and r.known
                order by r.line, e.unit_id is not distinct from r.unit_id desc, e.valid_from desc nulls last, e.id desc
            ), compared as (
                select p.*, r.line as row,
                    p.id is not null
                        and (coalesce(r.unit_id <> p.unit_id, false)
                            or coalesce(r.begins > p.valid_from and r.title <> p.job_title, false)
                            or coalesce(r.begins > p.valid_to, false))
                        and coalesce(p.valid_from < case when r.begins > coalesce(p.valid_from, '-infinity') then r.begins else :today end, true)
                        as moves,
                    case when r.begins > coalesce(p.valid_from, '-infinity') then r.begins else :today end as moves_on
                from people_import_row r left join present p on p.line = r.line
                where r.import_id = :import and r.is_person
            )
            update people_import_row r set employment_id = c.id, moves = c.moves,
                starts = case
                    when c.moves then c.moves_on
                    when c.id is null then coalesce(r.begins, case when r.known and exists (
                        select from employment e where e.survivor_id = r.person_id) then :today end)
                    else r.begins end
            from compared c where r.import_id = :import and c.row = r.line
            """;

    private static final String OVERLAPS = """
            update people_import_row r set faults = r.faults || import_fault('FROM', 'overlaps')
            where r.import_id = :import and r.known and exists (
                select from employment e
                left join employment p on p.id = r.employment_id
                where e.survivor_id = r.person_id and e.organisation_id = :organisation and not e.twice
                    and e.id is distinct from r.employment_id
                    and e.unit_id is not distinct from coalesce(r.unit_id, p.unit_id)
                    and (r.employment_id is null or r.moves or r.unit_id is distinct from p.unit_id or r.starts is not null)
                    and daterange(e.valid_from, e.valid_to, '[]')
                        && daterange(coalesce(r.starts, p.valid_from), case when not r.moves then p.valid_to end, '[]'))
            """;

    /** Whoever is only in a row that stays out cannot be anybody's manager. */
    private static final String MANAGERS_LEFT_OUT = """
            with recursive out as (
                select person_id from people_import_row where import_id = :import and is_person and not known and faults <> ''
                union
                select r.person_id from people_import_row r join out on r.manager_id = out.person_id
                where r.import_id = :import and not r.known)
            update people_import_row r set faults = r.faults || import_fault('MANAGER', 'managerFaulty', r.manager)
            where r.import_id = :import and r.manager_id in (select person_id from out)
            """;

    private static final String OUTCOMES = """
            with compared as (
                select r.line, array_remove(case when r.is_person then array[
                    case when p.account_id is null and r.name <> p.name then 'NAME' end,
                    case when p.account_id is null and lower(r.email) is distinct from lower(p.email) and r.email is not null
                            and not exists (select from person m where m.merged_into = p.id and lower(m.email) = lower(r.email)) then 'EMAIL' end,
                    case when r.unit_id is distinct from e.unit_id and r.unit_id is not null then 'UNIT' end,
                    case when r.number <> e.employee_number or (r.number is not null and e.employee_number is null) then 'NUMBER' end,
                    case when r.title <> e.job_title or (r.title is not null and e.job_title is null) then 'TITLE' end,
                    case when r.employee_group <> e.employee_group or (r.employee_group is not null and e.employee_group is null) then 'GROUP' end,
                    case when r.manager_id is not null and r.manager_id is distinct from coalesce(m.merged_into, e.manager_id) then 'MANAGER' end,
                    case when r.begins is not null and r.begins is distinct from e.valid_from then 'FROM' end]
                else array[
                    case when r.kind <> u.kind or (r.kind is not null and u.kind is null) then 'KIND' end,
                    case when r.place <> u.place or (r.place is not null and u.place is null) then 'PLACE' end] end, null) as changes
                from people_import_row r
                left join person p on r.known and r.is_person and p.id = r.person_id
                left join employment e on e.id = r.employment_id
                left join person m on m.id = e.manager_id
                left join unit u on r.known and not r.is_person and u.id = r.unit_id
                where r.import_id = :import
            )
            update people_import_row r set changes = c.changes, outcome = case
                when r.faults <> '' then 'FAULTY'
                when not r.known then 'NEW'
                when r.is_person and r.employment_id is null then 'CHANGED'
                when c.changes = '{}' then 'UNCHANGED'
                else 'CHANGED' end
            from compared c where r.import_id = :import and c.line = r.line
            """;

    /** How a row about a person names the unit. */
    private record Words(String unit, @Nullable String parent) {}

    private final JdbcClient jdbc;
    private final DataSource source;

    ImportPlan(JdbcClient jdbc, DataSource source) {
        this.jdbc = jdbc;
        this.source = source;
    }

    /** Says of every row what it means, what it would do, and what is wrong with it. */
    void make(UUID importId, UUID organisationId, LocalDate today) {
        // The statistics know nothing of rows just written: to the planner they are few, and it would compare each with
        // each
        jdbc.sql("set local enable_nestloop = off").update();
        jdbc.sql(AS_READ).param("import", importId).update();
        units(importId, organisationId);
        for (String statement :
                List.of(PEOPLE, SAME_PERSON, MANAGERS, EMPLOYMENTS, OVERLAPS, MANAGERS_LEFT_OUT, OUTCOMES)) {
            jdbc.sql(statement)
                    .param("import", importId)
                    .param("organisation", organisationId)
                    .param("today", today)
                    .update();
        }
    }

    private void units(UUID importId, UUID organisationId) {
        ImportUnits units = new ImportUnits(jdbc.sql("select name from organisation where id = ?")
                .param(organisationId)
                .query((row, index) -> row.getString(1))
                .single());
        jdbc.sql("""
                        with recursive tree as (
                            select id, name, parent_id, 0 as depth from unit where organisation_id = :organisation and parent_id is null
                            union all
                            select u.id, u.name, u.parent_id, t.depth + 1 from unit u join tree t on u.parent_id = t.id)
                        select id, name, parent_id from tree order by depth
                        """).param("organisation", organisationId).query(row -> {
            units.know(row.getObject("id", UUID.class), row.getString("name"), row.getObject("parent_id", UUID.class));
        });
        jdbc.sql("""
                        select line, unit, parent from people_import_row
                        where import_id = :import and not is_person and unit is not null and faults = '' order by line
                        """).param("import", importId).query(row -> {
            units.want(row.getInt("line"), row.getString("unit"), row.getString("parent"));
        });
        jdbc.sql(IDS).update();
        try (var copy = new RowCopy(source, "import_unit (line, name, unit_id, parent_id, known, fault)")) {
            for (Wanted row : units.settle()) {
                copy.add(values(row));
            }
            copy.finish();
        }
        List<Words> words = jdbc.sql("""
                        select distinct unit, parent from people_import_row where import_id = :import and is_person and unit is not null
                        """)
                .param("import", importId)
                .query((row, index) -> new Words(row.getString(1), row.getString(2)))
                .list();
        jdbc.sql(WORDS).update();
        try (var copy = new RowCopy(source, "import_place (unit, parent, unit_id, fault)")) {
            for (Words typed : words) {
                Answer answer = units.find(typed.unit(), typed.parent());
                copy.add(values(typed, answer));
            }
            copy.finish();
        }
        jdbc.sql("""
                        update people_import_row r set name = u.name, unit_id = u.unit_id, parent_id = u.parent_id, known = u.known,
                            faults = r.faults || coalesce(u.fault, '')
                        from import_unit u where r.import_id = :import and u.line = r.line
                        """).param("import", importId).update();
        jdbc.sql("""
                        update people_import_row r set unit_id = p.unit_id, faults = r.faults || coalesce(p.fault, '')
                        from import_place p
                        where r.import_id = :import and r.is_person and p.unit = r.unit and p.parent is not distinct from r.parent
                        """).param("import", importId).update();
    }

    private static List<@Nullable Object> values(Wanted row) {
        Node node = row.node();
        Node parent = node == null ? null : node.parent();
        List<@Nullable Object> values = new ArrayList<>();
        values.add(row.line());
        values.add(row.name());
        values.add(node == null ? null : node.id());
        values.add(parent == null ? null : parent.id());
        values.add(node != null && node.isKnown());
        values.add(written(row.fault()));
        return values;
    }

    private static List<@Nullable Object> values(Words typed, Answer answer) {
        Node node = answer.node();
        List<@Nullable Object> values = new ArrayList<>();
        values.add(typed.unit());
        values.add(typed.parent());
        values.add(node == null ? null : node.id());
        values.add(written(answer.fault()));
        return values;
    }

    private static @Nullable String written(@Nullable Fault fault) {
        return fault == null
                ? null
                : ImportRow.FAULT + fault.field() + ImportRow.PART + fault.message() + ImportRow.PART + fault.detail();
    }
}
