package dk.fremdrift.organisation;

import dk.fremdrift.audit.AuditTrail;
import dk.fremdrift.shared.NotFoundException;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntConsumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The long work of an import: its file is read and compared, and then applied. Each is one transaction, so that whatever
 * stops it leaves nothing half done; how far it has come is written beside it.
 */
@Service
class ImportWork {

    private static final Logger LOG = LoggerFactory.getLogger(ImportWork.class);
    private static final long A_SECOND = 1_000_000_000L;

    private final JdbcClient jdbc;
    private final DataSource source;
    private final ImportPlan plan;
    private final ImportApplying applying;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;
    private final TransactionTemplate beside;
    private final Clock clock;

    ImportWork(
            JdbcClient jdbc,
            DataSource source,
            ImportPlan plan,
            ImportApplying applying,
            AuditTrail audit,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.jdbc = jdbc;
        this.source = source;
        this.plan = plan;
        this.applying = applying;
        this.audit = audit;
        this.transaction = new TransactionTemplate(transactions);
        this.beside = new TransactionTemplate(transactions);
        this.beside.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
    }

    /**
     * Reads the file and compares it with what is registered. Whatever is wrong with the file as a whole, the import says.
     *
     * @param chosen how the file's signs are written, if somebody knows better than can be found out
     */
    void read(UUID importId, Path file, @Nullable Charset chosen) {
        work(importId, "READING", () -> {
            SheetFile sheet = SheetFile.open(file, chosen);
            boolean misnamed = sheet.charset() != null && isNamedAsWorkbook(importId);
            UUID organisation = organisation(importId);
            Set<String> stored = stored(organisation);
            LocalDate today = LocalDate.now(clock);
            try (var rows = new RowCopy(source, "people_import_row (" + ImportRow.COLUMNS + ")")) {
                var reading = new ImportReading(importId, rows, stored, today, progress(importId));
                understand(sheet, reading, misnamed);
                rows.finish();
                plan.make(importId, organisation, today);
                jdbc.sql("""
                                update people_import set state = 'READY', changed_at = :now, charset = :charset,
                                    headings = :headings, ignored = :ignored where id = :id
                                """)
                        .param("id", importId)
                        .param("now", Timestamp.from(clock.instant()))
                        .param("charset", ImportReading.name(sheet.charset()))
                        .param("headings", reading.understood().toArray(String[]::new))
                        .param("ignored", reading.ignored().toArray(String[]::new))
                        .update();
            }
        });
    }

    // By these a row finds again what is registered, so they must stay as they are. A CPR number with its dash has no
    // such right, nor would the database take it into another employment
    private Set<String> stored(UUID organisation) {
        return Set.copyOf(jdbc.sql("""
                        select employee_number from employment where organisation_id = :organisation and employee_number ~ '[0-9]{9}'
                            and not written_cpr(employee_number)
                        union select lower(email) from person where email ~ '[0-9]{10}' and not written_cpr(email)
                        union select name from unit where organisation_id = :organisation and name ~ '[0-9]{10}' and not written_cpr(name)
                        """)
                .param("organisation", organisation)
                .query(String.class)
                .list());
    }

    // Whoever has named a text as a workbook cannot know which headings are missed
    private static void understand(SheetFile sheet, ImportReading reading, boolean misnamed) throws IOException {
        try {
            sheet.read(reading::take);
            reading.finish();
        } catch (RefusedFileException e) {
            throw misnamed && "noHeadings".equals(e.getMessage()) ? new RefusedFileException("noWorkbook", "") : e;
        }
    }

    private boolean isNamedAsWorkbook(UUID importId) {
        return jdbc.sql(
                        "select file_name ilike any (array['%.xlsx', '%.xls', '%.xlsm']) from people_import where id = ?")
                .param(importId)
                .query(Boolean.class)
                .single();
    }

    /** Compares once more, and takes over every row without a fault, or nothing at all. */
    void apply(UUID importId) {
        work(importId, "APPLYING", () -> {
            UUID organisation = organisation(importId);
            plan.make(importId, organisation, LocalDate.now(clock));
            applying.apply(importId, organisation, progress(importId));
            jdbc.sql("""
                            update people_import set state = 'DONE', changed_at = :now, counts = (
                                select jsonb_agg(jsonb_build_object('outcome', outcome, 'person', is_person, 'rows', rows))
                                from (select outcome, is_person, count(*) as rows from people_import_row
                                    where import_id = :id and outcome is not null group by outcome, is_person) counted)
                            where id = :id
                            """)
                    .param("id", importId)
                    .param("now", Timestamp.from(clock.instant()))
                    .update();
            jdbc.sql("delete from people_import_row where import_id = ? and outcome is distinct from 'FAULTY'")
                    .param(importId)
                    .update();
            audit.record(
                    "organisation.peopleImported",
                    "organisation",
                    organisation,
                    null,
                    Map.of("organisation", organisation.toString()));
        });
    }

    private interface Work {
        void run() throws IOException;
    }

    private void work(UUID importId, String state, Work work) {
        try {
            transaction.executeWithoutResult(status -> {
                jdbc.sql("select pg_advisory_xact_lock(hashtext('people_import'), hashtext(:id))")
                        .param("id", importId.toString())
                        .query(row -> {});
                boolean still = jdbc.sql("select count(*) from people_import where id = :id and state = :state")
                                .param("id", importId)
                                .param("state", state)
                                .query(Integer.class)
                                .single()
                        == 1;
                if (still) {
                    try {
                        work.run();
                    } catch (IOException e) {
                        LOG.warn("An imported file cannot be read: {}", e.toString());
                        throw new RefusedFileException("unreadable", "");
                    }
                }
            });
        } catch (RefusedFileException e) {
            stopped(importId, "REFUSED", e.getMessage(), e.detail());
        } catch (RuntimeException | OutOfMemoryError e) {
            // A sheet may unfold beyond what there is; its rows are let go by now, and whoever sent it has to know
            LOG.error("An import was undone", e);
            stopped(importId, "FAILED", null, null);
        }
    }

    private void stopped(UUID importId, String state, @Nullable String refusal, @Nullable String detail) {
        jdbc.sql("""
                        update people_import set state = :state, refusal = :refusal, refusal_detail = :detail, changed_at = :now
                        where id = :id
                        """)
                .param("id", importId)
                .param("state", state)
                .param("refusal", refusal)
                .param("detail", detail)
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    private UUID organisation(UUID importId) {
        return jdbc.sql("select organisation_id from people_import where id = ?")
                .param(importId)
                .query(UUID.class)
                .optional()
                .orElseThrow(() -> new NotFoundException("Import", importId));
    }

    /** Writes down how far it has come, at most once a second. */
    private IntConsumer progress(UUID importId) {
        long[] last = {System.nanoTime()};
        return done -> {
            if (System.nanoTime() - last[0] > A_SECOND) {
                last[0] = System.nanoTime();
                beside.executeWithoutResult(
                        status -> jdbc.sql("update people_import set progress = :done where id = :id")
                                .param("done", done)
                                .param("id", importId)
                                .update());
            }
        };
    }
}
