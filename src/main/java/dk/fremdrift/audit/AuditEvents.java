package dk.fremdrift.audit;

import dk.fremdrift.security.CurrentUser;
import dk.fremdrift.shared.Difference;
import dk.fremdrift.shared.Ids;
import dk.fremdrift.shared.Sha256;
import java.security.SecureRandom;
import java.sql.Types;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Appends events to the trail; there is nothing here that could change or remove one. */
@Service
@Transactional
class AuditEvents implements AuditTrail {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    AuditEvents(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public void record(
            String action,
            String subjectKind,
            @Nullable Object subjectId,
            @Nullable UUID projectId,
            Map<String, String> detail) {
        append(actor(), action, subjectKind, subjectId, projectId, detail, null, null);
    }

    @Override
    public <F extends Record> void changed(
            String action,
            String subjectKind,
            Object subjectId,
            @Nullable UUID projectId,
            Map<String, String> detail,
            @Nullable F before,
            @Nullable F after) {
        List<Difference> differences = Difference.between(before, after);
        if (differences.isEmpty()) {
            return;
        }
        List<ChangedValue> values = IntStream.range(0, differences.size())
                .mapToObj(at -> ChangedValue.of(at, differences.get(at), salt()))
                .toList();
        Map<String, String> hashes = new TreeMap<>();
        values.forEach(value ->
                hashes.put(value.field(), Sha256.hex(value.salt() + json.writeValueAsString(value.content()))));
        UUID id = append(
                actor(), action, subjectKind, subjectId, projectId, detail, null, json.writeValueAsString(hashes));
        jdbc.sql("""
                        insert into audit_change (event_id, field, position, kind, salt, old_value, new_value)
                        select :event, v.field, v.position, v.kind, v.salt, v.before, v.after
                        from jsonb_to_recordset(cast(:values as jsonb))
                            v (field text, position smallint, kind text, salt text, before text, after text)
                        """)
                .param("event", id)
                .param("values", json.writeValueAsString(values))
                .update();
    }

    @Override
    public void erase(String subjectKind, Object subjectId, UUID projectId, String reason) {
        jdbc.sql("""
                        update audit_change c set salt = null, old_value = null, new_value = null, erased_at = :now,
                            erased_by = :actor, reason = :reason
                        from audit_event e
                        where e.id = c.event_id and e.project_id = :project and e.subject_kind = :kind
                          and e.subject_id = :subject and c.erased_at is null
                        """)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("actor", actor(), Types.OTHER)
                .param("reason", reason)
                .param("project", projectId)
                .param("kind", subjectKind)
                .param("subject", subjectId.toString())
                .update();
    }

    /** An event whose actor the present request does not know yet, or no longer. */
    void recordBy(UUID actor, String action, String subjectKind, Object subjectId, Map<String, String> detail) {
        append(actor, action, subjectKind, subjectId, null, detail, null, null);
    }

    /** An event that needs words about a person: they stand beside it, erasable; the event keeps their salted hash. */
    void recordWithPersonal(
            @Nullable UUID actor,
            String action,
            String subjectKind,
            @Nullable UUID projectId,
            Map<String, String> detail,
            Map<String, String> personal) {
        String salt = salt();
        String content = json.writeValueAsString(new TreeMap<>(personal));
        UUID id = append(actor, action, subjectKind, null, projectId, detail, Sha256.hex(salt + content), null);
        jdbc.sql("insert into audit_personal (event_id, salt, content) values (:id, :salt, cast(:content as jsonb))")
                .param("id", id)
                .param("salt", salt)
                .param("content", content)
                .update();
    }

    private UUID append(
            @Nullable UUID actor,
            String action,
            String subjectKind,
            @Nullable Object subjectId,
            @Nullable UUID projectId,
            Map<String, String> detail,
            @Nullable String personalHash,
            @Nullable String changeHashes) {
        UUID id = Ids.next();
        jdbc.sql("""
                        insert into audit_event
                            (id, at, actor_account_id, action, subject_kind, subject_id, project_id, detail,
                             personal_hash, change_hashes)
                        values (:id, :at, :actor, :action, :kind, :subject, :project, cast(:detail as jsonb), :hash,
                            cast(:changes as jsonb))
                        """)
                .param("id", id)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("actor", actor, Types.OTHER)
                .param("action", action)
                .param("kind", subjectKind)
                .param("subject", subjectId == null ? null : subjectId.toString(), Types.VARCHAR)
                .param("project", projectId, Types.OTHER)
                .param("detail", json.writeValueAsString(new TreeMap<>(detail)))
                .param("hash", personalHash, Types.VARCHAR)
                .param("changes", changeHashes, Types.VARCHAR)
                .update();
        return id;
    }

    private static @Nullable UUID actor() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof CurrentUser user
                ? user.accountId()
                : null;
    }

    private static String salt() {
        byte[] bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
