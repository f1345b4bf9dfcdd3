package dk.fremdrift.contribution;

import dk.fremdrift.shared.Sha256;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * How often something can be sent within an hour, to one door and from one address: enough for a whole department behind
 * one address, too little to fill a database. Everybody who has come by the open link of a call shares one door, for each
 * of them has a link of their own. Counted in the database, so that two servers count together; only what is right is,
 * so that nobody can close a door to the others with empty forms.
 */
@Repository
@Transactional
class HandingInLimit {

    static final int BY_LINK = 300;
    static final int BY_OPEN_LINK = 600;
    static final int FROM_ADDRESS = 300;

    private static final Duration AN_HOUR = Duration.ofHours(1);
    private static final int BYTES_OF_NET = 8;

    private final JdbcClient jdbc;
    private final Clock clock;

    HandingInLimit(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Counts one more try, and says whether it is one too many. */
    boolean isPassed(Door door, String address) {
        Instant now = clock.instant();
        jdbc.sql("delete from contribution_attempt where since < :then")
                .param("then", utc(now.minus(AN_HOUR)))
                .update();
        // In one order, so that two at once do not wait for each other
        boolean manyFromAddress = count("address " + net(address), now) > FROM_ADDRESS;
        boolean manyByDoor = door.kind() == LinkKind.INVITED
                ? count("link " + door.linkId(), now) > BY_LINK
                : count("call " + door.callId(), now) > BY_OPEN_LINK;
        return manyByDoor || manyFromAddress;
    }

    // Whoever has one address of the new kind has 2^64 of them
    private static String net(String address) {
        try {
            byte[] bytes = InetAddress.ofLiteral(address).getAddress();
            return bytes.length > BYTES_OF_NET ? HexFormat.of().formatHex(bytes, 0, BYTES_OF_NET) : address;
        } catch (IllegalArgumentException e) {
            return address;
        }
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
