package dk.fremdrift.security;

import dk.fremdrift.shared.Moments;
import dk.fremdrift.shared.NotFoundException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Keeps drafts of forms: few enough and short enough that nobody fills the database, and not for ever. */
@Service
@Transactional
class DraftService {

    /** More than these on one page nobody tells apart. */
    private static final int OFFERED = 3;

    private static final int MOST = 50;
    private static final Duration KEPT = Duration.ofDays(30);
    private static final TypeReference<Map<String, String[]>> FIELDS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    DraftService(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Keeps what stands in a form now, instead of what stood there before.
     *
     * @return when it was kept
     * @throws NotFoundException if the draft is somebody else's
     */
    Instant keep(UUID account, UUID id, String page, Map<String, String[]> fields) {
        Instant now = clock.instant();
        int kept = jdbc.sql("""
                        insert into draft (id, account_id, page, fields, saved_at)
                        values (:id, :account, :page, cast(:fields as jsonb), :now)
                        on conflict (id) do update set fields = excluded.fields, saved_at = excluded.saved_at
                        where draft.account_id = excluded.account_id and draft.page = excluded.page
                        """)
                .param("id", id)
                .param("account", account)
                .param("page", page)
                .param("fields", json.writeValueAsString(fields))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        if (kept == 0) {
            throw new NotFoundException("draft", id);
        }
        jdbc.sql("""
                        delete from draft where saved_at < :old or id in (
                            select id from draft where account_id = :account order by saved_at desc offset :most)
                        """)
                .param("old", now.minus(KEPT).atOffset(ZoneOffset.UTC))
                .param("account", account)
                .param("most", MOST)
                .update();
        return now;
    }

    /**
     * The drafts of a page, the wanted one first and then the latest; the page's address may be known with and without what
     * follows the question mark.
     */
    @Transactional(readOnly = true)
    public List<Draft> of(UUID account, List<String> page, @Nullable UUID wanted) {
        return jdbc.sql("""
                        select * from draft where account_id = :account and page in (:page) and saved_at >= :old
                        order by id is not distinct from cast(:wanted as uuid) desc, saved_at desc limit :offered
                        """)
                .param("account", account)
                .param("page", page)
                .param("old", clock.instant().minus(KEPT).atOffset(ZoneOffset.UTC))
                .param("wanted", wanted)
                .param("offered", wanted == null ? OFFERED : OFFERED + 1)
                .query((row, index) -> draft(row))
                .list();
    }

    /** The draft, if the account has kept one by that id. */
    @Transactional(readOnly = true)
    Optional<Draft> find(UUID account, UUID id) {
        return jdbc.sql("select * from draft where id = :id and account_id = :account")
                .param("id", id)
                .param("account", account)
                .query((row, index) -> draft(row))
                .optional();
    }

    /** Removes a draft whose form is saved, or that is not wanted; says which it was, if it was there. */
    Optional<Draft> remove(UUID account, UUID id) {
        return jdbc.sql("delete from draft where id = :id and account_id = :account returning *")
                .param("id", id)
                .param("account", account)
                .query((row, index) -> draft(row))
                .optional();
    }

    /**
     * Removes the draft of a form that has been saved, and those of its page that say nothing which has not just been saved
     * there: somebody who goes back from a mistake saves on another page than the one that kept the draft.
     *
     * @param form what was saved, if it is known
     */
    void saved(UUID account, UUID draft, @Nullable LostForm form) {
        remove(account, draft);
        if (form != null) {
            removeSaved(account, form.page(), form.fields());
        }
    }

    private void removeSaved(UUID account, String page, Map<String, String[]> saved) {
        UUID[] said = jdbc
                .sql("select * from draft where account_id = :account and page = :page for update")
                .param("account", account)
                .param("page", page)
                .query((row, index) -> draft(row))
                .list()
                .stream()
                .filter(draft -> draft.saysNoMoreThan(saved))
                .map(Draft::id)
                .toArray(UUID[]::new);
        jdbc.sql("delete from draft where id = any(:said)").param("said", said).update();
    }

    private Draft draft(ResultSet row) throws SQLException {
        return new Draft(
                row.getObject("id", UUID.class),
                row.getString("page"),
                Moments.in(row, "saved_at"),
                json.readValue(row.getString("fields"), FIELDS));
    }
}
