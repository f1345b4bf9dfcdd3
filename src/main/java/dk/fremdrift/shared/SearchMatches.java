package dk.fremdrift.shared;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How many say what was typed or, where none does, how many resemble it: a slip of the finger is forgiven, and a right word
 * is not drowned.
 *
 * @param similar whether those that resemble it were counted
 */
public record SearchMatches(long total, boolean similar) {

    /**
     * Counts in one statement.
     *
     * @param saying a query for those that say it
     * @param resembling a query for those that resemble it, or nothing if nothing was typed
     */
    public static SearchMatches count(
            JdbcClient jdbc,
            String saying,
            @Nullable String resembling,
            Map<String, ? extends @Nullable Object> parameters) {
        String counted = resembling == null ? "select count(*) as total, false as similar from (%s) said" : """
                  with saying as materialized (select count(*) as total from (%s) said)
                  select case when total > 0 then total else (select count(*) from (%s) resembled) end as total,
                      total = 0 as similar
                  from saying
                  """;
        return jdbc.sql(counted.formatted(saying, resembling))
                .params(parameters)
                .query(new SimplePropertyRowMapper<>(SearchMatches.class))
                .single();
    }
}
