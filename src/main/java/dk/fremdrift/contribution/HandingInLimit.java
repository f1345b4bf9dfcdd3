package dk.fremdrift.contribution;

import dk.fremdrift.shared.Sha256;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * How often something can be sent within an hour, by one link and from one address: enough for a whole department behind
 * one address, too little to fill a database. Counted in the database, so that two servers count together.
 */
@Repository
@Transactional
class HandingInLimit {

    static final int BY_LINK = 300;
    static final int FROM_ADDRESS = 300;

    private static final Duration AN_HOUR = Duration.ofHours(1);

    private final JdbcClient jdbc;
    private final Clock clock;

    HandingInLimit(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Counts one more try, and says whether it is one too many. */
    boolean isPassed(String token, String address) {
        Instant now = clock.instant();
        jdbc.sql("delete from contribution_attempt where since < :then")
                .param("then", utc(now.minus(AN_HOUR)))
                .update();
        // In one order, so that two at once do not wait for each other
        boolean manyFromAddress = count("address " + address, now) > FROM_ADDRESS;
        return count("link " + token, now) > BY_LINK || manyFromAddress;
    }

    private int count(String key, Instant now) {
        return jdbc.sql("""
                        insert into contribution_attempt as a (key, since, attempts) values (:key, :now, 1)
                        on conflict (key) do update set attempts = a.attempts + 1
                        returning attempts
                        """)
                .param("key", Sha256.of(key))
                .param("now", utc(now))
                .query(Integer.class)
                .single();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
