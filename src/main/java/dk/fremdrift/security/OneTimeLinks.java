package dk.fremdrift.security;

import dk.fremdrift.shared.Sha256;
import java.security.SecureRandom;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Links by which somebody chooses a password once: 256 random bits of which only the hash is kept. A new link makes the
 * older ones of the account useless, and so does a lock.
 */
@Repository
@Transactional
class OneTimeLinks {

    private static final Duration WELCOME_LASTS = Duration.ofDays(7);
    private static final Duration RESET_LASTS = Duration.ofHours(24);
    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient jdbc;
    private final Clock clock;

    OneTimeLinks(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Makes a link and returns its token, which is nowhere else from now on. */
    String issue(UUID accountId, boolean reset, @Nullable UUID issuer) {
        revoke(accountId);
        Instant now = clock.instant();
        byte[] bits = new byte[32];
        RANDOM.nextBytes(bits);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
        jdbc.sql("""
                        insert into one_time_link (token_hash, account_id, purpose, created_by, created_at, expires_at)
                        values (:hash, :account, :purpose, :issuer, :now, :expires)
                        """)
                .param("hash", Sha256.of(token))
                .param("account", accountId)
                .param("purpose", reset ? "RESET" : "WELCOME")
                .param("issuer", issuer, Types.OTHER)
                .param("now", utc(now))
                .param("expires", utc(now.plus(reset ? RESET_LASTS : WELCOME_LASTS)))
                .update();
        return token;
    }

    /** Makes the account's links useless for good. */
    void revoke(UUID accountId) {
        jdbc.sql("update one_time_link set used_at = :now where account_id = :account and used_at is null")
                .param("now", utc(clock.instant()))
                .param("account", accountId)
                .update();
    }

    /** The account that the token's link is for, as long as it can be used; looking does not use it up. */
    @Transactional(readOnly = true)
    Optional<UUID> find(String token) {
        return jdbc.sql("""
                        select a.id from one_time_link l join account a on a.id = l.account_id
                        where l.token_hash = :hash and l.used_at is null and l.expires_at > :now and not a.locked
                        """)
                .param("hash", Sha256.of(token))
                .param("now", utc(clock.instant()))
                .query(UUID.class)
                .optional();
    }

    /** Uses the link up; of two clicks at the same moment only one gets the account. */
    Optional<UUID> use(String token) {
        return jdbc.sql("""
                        update one_time_link l set used_at = :now
                        from account a
                        where l.token_hash = :hash and l.used_at is null and l.expires_at > :now
                          and a.id = l.account_id and not a.locked
                        returning a.id
                        """)
                .param("hash", Sha256.of(token))
                .param("now", utc(clock.instant()))
                .query(UUID.class)
                .optional();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
