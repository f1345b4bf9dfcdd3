package dk.fremdrift.security;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What holds for an account right now: who it is, whether it is locked, its global roles of today, and whether it has
 * drafts, so that a page with a form asks for them only where there are any.
 */
record AccountState(CurrentUser user, boolean locked, List<GlobalRole> roles, boolean drafts) {

    /** Reads the state in one statement, as every request does. */
    @Repository
    static class Reader {

        private final JdbcClient jdbc;
        private final Clock clock;

        Reader(JdbcClient jdbc, Clock clock) {
            this.jdbc = jdbc;
            this.clock = clock;
        }

        Optional<AccountState> find(UUID accountId) {
            return jdbc.sql("""
                            select a.id, a.username, a.display_name, a.locked,
                                   exists(select 1 from draft d where d.account_id = a.id) as drafts,
                                   array(select r.role from account_role r
                                         where r.account_id = a.id and %s) as roles
                            from account a
                            where a.id = :id
                            """.formatted(AccountRole.HELD))
                    .param("id", accountId)
                    .param("today", LocalDate.now(clock))
                    .query((row, number) -> new AccountState(
                            new CurrentUser(
                                    row.getObject("id", UUID.class),
                                    row.getString("username"),
                                    row.getString("display_name")),
                            row.getBoolean("locked"),
                            roles(row),
                            row.getBoolean("drafts")))
                    .optional();
        }

        private static List<GlobalRole> roles(ResultSet row) throws SQLException {
            Array roles = row.getArray("roles");
            return Arrays.stream((String[]) roles.getArray())
                    .distinct()
                    .map(GlobalRole::valueOf)
                    .toList();
        }
    }
}
