package dk.fremdrift.project;

import dk.fremdrift.audit.ErasableWords;
import dk.fremdrift.shared.Moments;
import dk.fremdrift.shared.SheetExport;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The words about people that stand for places in frozen descriptions and plans, see {@link FrozenWords}. Of what is erased
 * the frozen content says so; not a word of it is changed.
 */
@Component
class ErasableFrozenWords implements ErasableWords {

    private final JdbcClient jdbc;
    private final MessageSource messages;

    ErasableFrozenWords(JdbcClient jdbc, MessageSource messages) {
        this.jdbc = jdbc;
        this.messages = messages;
    }

    @Override
    public Stream<Kept> holding(String word) {
        return jdbc
                .sql("""
                        select 'words ' || w.proof as key, w.words, w.project_id, p.number as project_number,
                            description.numbers as descriptions, plan.numbers as plans,
                            coalesce(greatest(description.at, plan.at), now()) as at
                        from frozen_words w
                        join project p on p.id = w.project_id
                        cross join lateral (
                            select string_agg(v.number::text, ', ' order by v.number) as numbers, max(v.frozen_at) as at
                            from description_version v
                            where v.project_id = w.project_id and position(w.proof in v.content) > 0) description
                        cross join lateral (
                            select string_agg(s.version_number::text, ', ' order by s.submitted_at) as numbers, max(s.submitted_at) as at
                            from submission s
                            where s.body_id = w.project_id and s.subject_kind = 'PLAN' and position(w.proof in s.content) > 0) plan
                        where says_word(w.words, :word)
                        union all
                        select 'name ' || n.version_id || ' ' || n.person_id, n.name, v.project_id, p.number, v.number::text, null,
                            v.frozen_at
                        from description_version_name n
                        join description_version v on v.id = n.version_id
                        join project p on p.id = v.project_id
                        where says_word(n.name, :word)
                        order by at desc, key
                        """)
                .param("word", word)
                .withFetchSize(SheetExport.ROWS_AT_A_TIME)
                .query((row, index) -> new Kept(
                        row.getString("key"),
                        place(row),
                        Moments.in(row, "at"),
                        row.getObject("project_id", UUID.class),
                        row.getString("project_number"),
                        List.of(row.getString("words"))))
                .stream();
    }

    private String place(ResultSet row) throws SQLException {
        return Stream.of(
                        place("project.erasable.description", row.getString("descriptions")),
                        place("project.erasable.plan", row.getString("plans")))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" · "));
    }

    private @Nullable String place(String key, @Nullable String versions) {
        return versions == null
                ? null
                : messages.getMessage(key, new Object[] {versions}, LocaleContextHolder.getLocale());
    }

    @Override
    public void erase(Collection<String> keys, UUID accountId, String reason) {
        String[] chosen = keys.toArray(String[]::new);
        jdbc.sql("delete from frozen_words where 'words ' || proof = any (:keys)")
                .param("keys", chosen)
                .update();
        jdbc.sql("delete from description_version_name where 'name ' || version_id || ' ' || person_id = any (:keys)")
                .param("keys", chosen)
                .update();
    }
}
