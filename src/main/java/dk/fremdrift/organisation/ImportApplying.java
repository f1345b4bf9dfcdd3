package dk.fremdrift.organisation;

import java.util.List;
import java.util.UUID;
import java.util.function.IntConsumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Takes over the rows without faults, in one statement for each kind of thing. */
@Component
class ImportApplying {

    private static final List<String> STATEMENTS = List.of("""
            insert into unit (id, version, organisation_id, parent_id, name, kind, place)
            select unit_id, 0, :organisation, parent_id, name, kind, place
            from people_import_row where import_id = :import and outcome = 'NEW' and not is_person
            """, """
            update unit u set version = u.version + 1, kind = coalesce(r.kind, u.kind), place = coalesce(r.place, u.place)
            from people_import_row r
            where r.import_id = :import and r.outcome = 'CHANGED' and not r.is_person and u.id = r.unit_id
            """, """
            insert into person (id, version, name, email)
            select person_id, 0, name, email from people_import_row where import_id = :import and outcome = 'NEW' and is_person
            """, """
            update person p set version = p.version + 1,
                name = case when 'NAME' = any (r.changes) then r.name else p.name end,
                email = case when 'EMAIL' = any (r.changes) then r.email else p.email end
            from people_import_row r
            where r.import_id = :import and r.outcome = 'CHANGED' and r.is_person and p.id = r.person_id
            """, """
            update employment e set version = e.version + 1, valid_to = least(e.valid_to, r.starts - 1)
            from people_import_row r
            where r.import_id = :import and r.outcome = 'CHANGED' and r.moves and e.id = r.employment_id
            """, """
            update employment e set version = e.version + 1, unit_id = coalesce(r.unit_id, e.unit_id),
                job_title = coalesce(r.title, e.job_title), employee_group = coalesce(r.employee_group, e.employee_group),
                employee_number = coalesce(r.number, e.employee_number), manager_id = coalesce(r.manager_id, e.manager_id),
                valid_from = coalesce(r.starts, e.valid_from)
            from people_import_row r
            where r.import_id = :import and r.outcome = 'CHANGED' and not r.moves and e.id = r.employment_id
            """, """
            insert into employment (id, version, person_id, organisation_id, unit_id, job_title, employee_group, employee_number,
                manager_id, valid_from)
            select uuidv7(), 0, r.person_id, :organisation, coalesce(r.unit_id, e.unit_id), coalesce(r.title, e.job_title),
                coalesce(r.employee_group, e.employee_group), coalesce(r.number, e.employee_number),
                coalesce(r.manager_id, e.manager_id), r.starts
            from people_import_row r left join employment e on e.id = r.employment_id
            where r.import_id = :import and r.is_person and r.outcome in ('NEW', 'CHANGED') and (r.employment_id is null or r.moves)
            """);

    private final JdbcClient jdbc;

    ImportApplying(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param progress is told how many of a hundred parts are done */
    void apply(UUID importId, UUID organisationId, IntConsumer progress) {
        for (int i = 0; i < STATEMENTS.size(); i++) {
            jdbc.sql(STATEMENTS.get(i))
                    .param("import", importId)
                    .param("organisation", organisationId)
                    .update();
            progress.accept((i + 1) * 100 / STATEMENTS.size());
        }
    }
}
