package dk.fremdrift.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts tries to log in, by account whichever of its names is typed, and alike by names that are no account's: a
 * stranger must not learn which names exist. A try is counted before the password is looked at and forgotten when it was
 * right, so that a thousand tries at once get no further than five.
 */
@Repository
@Transactional
class LoginFailures {

    private static final Duration FORGOTTEN_AFTER = Duration.ofDays(1);

    /** Of the names that are no account's, only the latest are kept: whoever makes names up fills no table. */
    private static final int MOST_UNKNOWN = 5_000;

    private final JdbcClient jdbc;
    private final Clock clock;

    LoginFailures(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Counts one more try of the account.
     *
     * @throws LoginDelayed if it must wait; the try is not counted then
     */
    void begin(Account account) {
        count(account.getUsername());
    }

    /**
     * Counts one more try of a folded name that is no account's.
     *
     * @throws LoginDelayed if the name must wait; the try is not counted then
     */
    void beginUnknown(String name) {
        count(name);
        jdbc.sql("""
                        delete from login_failure where username in (
                            select f.username from login_failure f
                            where not exists (select from account a where lower(a.username) = f.username)
                            order by f.last_failure_at desc offset :most
                            for update skip locked)
                        """).param("most", MOST_UNKNOWN).update();
    }

    private void count(String username) {
        Instant now = clock.instant();
        int attempts = jdbc.sql("""
                        insert into login_failure as f (username, attempts, last_failure_at) values (:username, 1, :now)
                        on conflict (username) do update
                            set attempts = case when f.last_failure_at < :forgotten then 1 else f.attempts + 1 end,
                                last_failure_at = :now, locked_until = null
                            where f.locked_until is null or f.locked_until <= :now
                        returning attempts
                        """)
                .param("username", username)
                .param("now", utc(now))
                .param("forgotten", utc(now.minus(FORGOTTEN_AFTER)))
                .query(Integer.class)
                .optional()
                .orElseThrow(() -> delayed(username, now));
        Duration wait = LoginDelay.after(attempts);
        if (wait.isPositive()) {
            jdbc.sql("update login_failure set locked_until = :until where username = :username")
                    .param("until", utc(now.plus(wait)))
                    .param("username", username)
                    .update();
        }
    }

    /** Forgets the tries of the account, and those of others that are too old to count. */
    void clear(Account account) {
        jdbc.sql("delete from login_failure where username = :username or last_failure_at < :forgotten")
                .param("username", account.getUsername())
                .param("forgotten", utc(clock.instant().minus(FORGOTTEN_AFTER)))
                .update();
    }

    private LoginDelayed delayed(String username, Instant now) {
        Instant until = jdbc.sql("select locked_until from login_failure where username = :username")
                .param("username", username)
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant)
                .orElse(now);
        return new LoginDelayed(Duration.between(now, until));
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
