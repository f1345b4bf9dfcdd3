package dk.fremdrift.security;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Ends the sessions of an account, in the transaction that gives the reason. */
@Repository
@Transactional
class Sessions {

    private final JdbcClient jdbc;

    Sessions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param butThis the session that goes on, if any */
    void end(UUID accountId, @Nullable String butThis) {
        jdbc.sql("delete from spring_session where principal_name = :account and session_id <> :butThis")
                .param("account", accountId.toString())
                .param("butThis", butThis == null ? "" : butThis)
                .update();
    }
}
