package dk.fremdrift.audit;

import dk.fremdrift.security.CurrentUser;
import dk.fremdrift.shared.Moments;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds what the history keeps of a person's name, and erases it. That something happened, when and by whom, stays; and
 * so does the hash of each value, which still proves that the others were not altered.
 */
@Service
@Transactional
class Erasure {

    /** How many values are shown, and erased, at a time. */
    static final int MOST = 200;

    private static final String SAYING = """
            c.erased_at is null and c.kind = 'text'
                and (fold_danish(c.old_value) like containing(:words) or fold_danish(c.new_value) like containing(:words))
            """;

    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final Clock clock;

    Erasure(JdbcClient jdbc, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /** The values that hold the words, the newest first. */
    @Transactional(readOnly = true)
    List<ErasableValue> find(String words) {
        return jdbc.sql("""
                        select c.event_id, c.field, e.at, e.action, e.subject_kind, p.number as project_number
                        from audit_change c
                        join audit_event e on e.id = c.event_id
                        left join project p on p.id = e.project_id
                        where %s
                        order by e.seq desc, c.position limit :most
                        """.formatted(SAYING))
                .param("words", words.strip())
                .param("most", MOST)
                .query((row, index) -> new ErasableValue(
                        row.getObject("event_id", UUID.class),
                        row.getString("field"),
                        Moments.in(row, "at"),
                        row.getString("action"),
                        row.getString("subject_kind"),
                        row.getString("project_number")))
                .list();
    }

    /**
     * Erases those of the chosen values that hold the words, and writes down that it was done.
     *
     * @return how many were erased
     */
    int erase(ErasureForm form, CurrentUser user) {
        int erased = jdbc.sql("""
                        update audit_change c
                        set salt = null, old_value = null, new_value = null, erased_at = :now, erased_by = :user, reason = :reason
                        where c.event_id || ' ' || c.field = any (:chosen) and %s
                        """.formatted(SAYING))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("user", user.accountId())
                .param("reason", form.erasureReason().strip())
                .param("chosen", form.values().toArray(String[]::new))
                .param("words", form.erasedWords().strip())
                .update();
        if (erased > 0) {
            audit.record("audit.valuesErased", "history", null, null, Map.of("values", String.valueOf(erased)));
        }
        return erased;
    }
}
