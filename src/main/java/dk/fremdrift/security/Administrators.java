package dk.fremdrift.security;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Knows whether anybody can administer the installation. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class Administrators {

    private final JdbcClient jdbc;
    private final Clock clock;

    Administrators(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Whether somebody holds the role today and can log in. Two who ask at the same moment, as two administrators who
     * lock each other or two nodes that start, come one after the other: the second sees what the first has done.
     */
    boolean remain() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('fremdrift.administrators'))")
                .query((row, number) -> number)
                .single();
        return jdbc.sql("""
                        select exists (
                            select from account a join account_role r on r.account_id = a.id
                            where not a.locked and a.password_hash is not null
                              and r.role = 'ADMINISTRATOR' and %s)
                        """.formatted(AccountRole.HELD))
                .param("today", LocalDate.now(clock))
                .query(Boolean.class)
                .single();
    }
}
