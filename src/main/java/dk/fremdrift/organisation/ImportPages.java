package dk.fremdrift.organisation;

import dk.fremdrift.organisation.ImportDetails.Count;
import dk.fremdrift.organisation.ImportedRow.Fault;
import dk.fremdrift.shared.Listing;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Reads how an import stands, and its rows. */
@Repository
@Transactional(readOnly = true)
class ImportPages {

    /** The imports that somebody is at work on just now. */
    private static final String AT_WORK = """
            select objid from pg_locks
            where locktype = 'advisory' and granted and database = (select oid from pg_database where datname = current_database())
                and classid = (hashtext('people_import')::bigint & 4294967295)::oid
            """;

    /** So long a worker may need until it has begun. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final JdbcClient jdbc;
    private final Clock clock;

    ImportPages(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The latest import of the organisation, if there is one. */
    Optional<ImportDetails> of(UUID organisationId) {
        return jdbc.sql("""
                        with at_work as (%s)
                        select i.*, i.state in ('READING', 'APPLYING') and i.changed_at < :patience
                                and not exists (select from at_work) as interrupted,
                            i.state in ('READING', 'APPLYING') and exists (select from at_work)
                                and (hashtext(i.id::text)::bigint & 4294967295)::oid not in (select objid from at_work) as queued
                        from people_import i where i.organisation_id = :organisation
                        """.formatted(AT_WORK))
                .param("organisation", organisationId)
                .param("patience", Timestamp.from(clock.instant().minus(PATIENCE)))
                .query((row, index) -> details(row))
                .optional();
    }

    private ImportDetails details(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new ImportDetails(
                id,
                row.getString("file_name"),
                row.getString("state"),
                row.getBoolean("interrupted"),
                row.getBoolean("queued"),
                row.getString("refusal"),
                row.getString("refusal_detail"),
                row.getInt("progress"),
                row.getString("charset"),
                headings(texts(row.getArray("headings"))),
                texts(row.getArray("ignored")),
                counts(id));
    }

    private List<Count> counts(UUID importId) {
        return jdbc.sql("""
                        select counted.outcome, counted.person, counted.rows
                        from people_import i
                        cross join jsonb_to_recordset(i.counts) as counted(outcome text, person boolean, rows int)
                        where i.id = :import
                        union all
                        select r.outcome, r.is_person, count(*)
                        from people_import i join people_import_row r on r.import_id = i.id
                        where i.id = :import and i.counts is null and r.outcome is not null group by r.outcome, r.is_person
                        """)
                .param("import", importId)
                .query(new SimplePropertyRowMapper<>(Count.class))
                .list();
    }

    /** A page of the rows, in the order of the file; all, or those of an outcome. */
    Page<ImportedRow> rows(UUID importId, @Nullable String outcome, Pageable wanted) {
        long total = jdbc.sql("""
                        select count(*) from people_import_row
                        where import_id = :import and (cast(:outcome as text) is null or outcome = :outcome)
                        """)
                .param("import", importId)
                .param("outcome", outcome)
                .query(Long.class)
                .single();
        Pageable page = Listing.within(wanted, total);
        List<ImportedRow> rows = jdbc.sql("""
                        select line, is_person, name, email, unit, title, outcome, moves, changes, faults from people_import_row
                        where import_id = :import and outcome is not null and (cast(:outcome as text) is null or outcome = :outcome)
                        order by line limit :size offset :offset
                        """)
                .param("import", importId)
                .param("outcome", outcome)
                .param("size", page.getPageSize())
                .param("offset", page.getOffset())
                .query((row, index) -> row(row))
                .list();
        return new PageImpl<>(rows, page, total);
    }

    private static ImportedRow row(ResultSet row) throws SQLException {
        return new ImportedRow(
                row.getInt("line"),
                row.getBoolean("is_person"),
                row.getString("name"),
                row.getString("email"),
                row.getString("unit"),
                row.getString("title"),
                row.getString("outcome"),
                row.getBoolean("moves"),
                texts(row.getArray("changes")),
                faults(row.getString("faults")));
    }

    private static List<Fault> faults(String written) {
        return Arrays.stream(written.split(String.valueOf(ImportRow.FAULT)))
                .filter(fault -> !fault.isEmpty())
                .map(fault -> fault.split(String.valueOf(ImportRow.PART), 3))
                .map(parts -> new Fault(parts[0], parts[1], parts[2]))
                .toList();
    }

    private static Map<String, String> headings(List<String> written) {
        Map<String, String> headings = new LinkedHashMap<>();
        written.forEach(heading ->
                headings.put(heading.substring(0, heading.indexOf('=')), heading.substring(heading.indexOf('=') + 1)));
        return headings;
    }

    private static List<String> texts(@Nullable Array array) throws SQLException {
        return array == null ? List.of() : List.of((String[]) array.getArray());
    }
}
