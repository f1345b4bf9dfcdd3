package dk.fremdrift.organisation;

import dk.fremdrift.shared.ConflictException;
import dk.fremdrift.shared.Ids;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What becomes of the imports of units and people: each is received, begun and forgotten, and an organisation has one at a
 * time. Between that {@link ImportWork} reads and applies it.
 */
@Service
class PeopleImport {

    /** So long the rows of a file are kept: they are personal data. */
    private static final Duration KEPT = Duration.ofDays(7);

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    PeopleImport(JdbcClient jdbc, PlatformTransactionManager transactions, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /**
     * Makes an import that is about to be read; the one before is forgotten, with its rows.
     *
     * @throws ConflictException if the one before is at work, or another comes in at the same moment
     */
    UUID receive(UUID organisationId, String fileName) {
        UUID id = Ids.next();
        try {
            receive(id, organisationId, fileName);
        } catch (DuplicateKeyException e) {
            throw new ConflictException("organisation.import.atWork");
        }
        return id;
    }

    private void receive(UUID id, UUID organisationId, String fileName) {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("select id from people_import where organisation_id = :organisation")
                    .param("organisation", organisationId)
                    .query(UUID.class)
                    .optional()
                    .ifPresent(this::remove);
            jdbc.sql("""
                            insert into people_import (id, organisation_id, file_name, state, changed_at)
                            values (:id, :organisation, :name, 'READING', :now)
                            """)
                    .param("id", id)
                    .param("organisation", organisationId)
                    .param("name", fileName.isBlank() ? "-" : fileName.substring(0, Math.min(200, fileName.length())))
                    .param("now", Timestamp.from(clock.instant()))
                    .update();
        });
    }

    /** Forgets what has lain for a week; what is at work is not touched. */
    void forgetOld() {
        jdbc.sql("""
                        delete from people_import where changed_at < :old
                            and pg_try_advisory_xact_lock(hashtext('people_import'), hashtext(id::text))
                        """).param("old", Timestamp.from(clock.instant().minus(KEPT))).update();
    }

    /**
     * Forgets an import with its rows.
     *
     * @throws ConflictException if it is at work
     */
    void remove(UUID importId) {
        transaction.executeWithoutResult(status -> {
            if (!lock(importId)) {
                throw new ConflictException("organisation.import.atWork");
            }
            jdbc.sql("delete from people_import where id = ?").param(importId).update();
        });
    }

    /**
     * Says that it is about to be applied; a second click says so only once.
     *
     * @throws ConflictException if there is nothing to apply
     */
    void begin(UUID importId) {
        int begun = jdbc.sql("""
                        update people_import set state = 'APPLYING', progress = 0, changed_at = :now
                        where id = :id and state in ('READY', 'APPLYING', 'FAILED') and headings <> '{}'
                        """)
                .param("id", importId)
                .param("now", Timestamp.from(clock.instant()))
                .update();
        if (begun == 0) {
            throw new ConflictException("organisation.import.nothingToApply");
        }
    }

    /** Says that these are looked after and only wait for others; whatever else has stopped grows old. */
    void keepWaiting(Collection<UUID> importIds) {
        jdbc.sql("""
                        update people_import set changed_at = :now
                        where id = any (:ids) and state in ('READING', 'APPLYING')
                        """)
                .param("now", Timestamp.from(clock.instant()))
                .param("ids", importIds.toArray(UUID[]::new))
                .update();
    }

    // Held as long as the transaction: whoever gets it knows that nobody else is at work, also after a crash
    private boolean lock(UUID importId) {
        return jdbc.sql("select pg_try_advisory_xact_lock(hashtext('people_import'), hashtext(:id))")
                .param("id", importId.toString())
                .query(Boolean.class)
                .single();
    }
}
