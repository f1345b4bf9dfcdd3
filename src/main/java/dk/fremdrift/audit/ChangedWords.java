package dk.fremdrift.audit;

import dk.fremdrift.shared.Moments;
import dk.fremdrift.shared.SheetExport;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What the history keeps of what people have typed. That something happened, when and by whom, stays; and so does the hash
 * of each value, which still proves that the others were not altered.
 */
@Component
class ChangedWords implements ErasableWords {

    private final JdbcClient jdbc;
    private final AuditWords words;
    private final Clock clock;

    ChangedWords(JdbcClient jdbc, AuditWords words, Clock clock) {
        this.jdbc = jdbc;
        this.words = words;
        this.clock = clock;
    }

    @Override
    public Stream<Kept> holding(String word) {
        return jdbc
                .sql("""
                        select c.event_id || ' ' || c.field as key, c.field, e.at, e.action, e.subject_kind, e.project_id,
                            p.number as project_number, c.old_value, c.new_value
                        from audit_change c
                        join audit_event e on e.id = c.event_id
                        left join project p on p.id = e.project_id
                        where c.erased_at is null and c.kind = 'text'
                            and (says_word(c.old_value, :word) or says_word(c.new_value, :word))
                        order by e.seq desc, c.position
                        """)
                .param("word", word)
                .withFetchSize(SheetExport.ROWS_AT_A_TIME)
                .query((row, index) -> new Kept(
                        row.getString("key"),
                        words.action(row.getString("action")) + ": "
                                + words.field(row.getString("subject_kind"), row.getString("field")),
                        Moments.in(row, "at"),
                        row.getObject("project_id", UUID.class),
                        row.getString("project_number"),
                        Stream.of(row.getString("new_value"), row.getString("old_value"))
                                .filter(Objects::nonNull)
                                .toList()))
                .stream();
    }

    @Override
    public void erase(Collection<String> keys, UUID accountId, String reason) {
        jdbc.sql("""
                        update audit_change c
                        set salt = null, old_value = null, new_value = null, erased_at = :now, erased_by = :account, reason = :reason
                        where c.erased_at is null and (c.event_id, c.field) in (
                            select split_part(key, ' ', 1)::uuid, split_part(key, ' ', 2) from unnest(:keys) key)
                        """)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("account", accountId)
                .param("reason", reason)
                .param("keys", keys.toArray(String[]::new))
                .update();
    }
}
