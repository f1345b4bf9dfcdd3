package dk.fremdrift.demo;

import dk.fremdrift.shared.DemoMode;
import dk.fremdrift.shared.DemoPart;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Fills an empty database with the demo at the first start. All parts in one transaction: a start that is killed half
 * way leaves nothing, and the next one begins anew.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class DemoData implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(DemoData.class);

    private final DemoMode mode;
    private final List<DemoPart> parts;
    private final JdbcClient jdbc;
    private final EntityManager entities;

    /** @param parts in their order */
    DemoData(DemoMode mode, List<DemoPart> parts, JdbcClient jdbc, EntityManager entities) {
        this.mode = mode;
        this.parts = parts;
        this.jdbc = jdbc;
        this.entities = entities;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments arguments) {
        if (!mode.hasAccounts() || !isEmpty()) {
            return;
        }
        for (DemoPart part : parts) {
            if (mode == DemoMode.FULL || part.accountsOnly()) {
                part.create();
                // The next part may look by plain SQL for what this one has made
                entities.flush();
                entities.clear();
            }
        }
        log.info("The demo data have been made ({})", mode);
    }

    // Two nodes that start at the same moment: the second waits and finds it done
    private boolean isEmpty() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('fremdrift.demo'))")
                .query((row, number) -> number)
                .single();
        return jdbc.sql("select not exists (select from account)")
                .query(Boolean.class)
                .single();
    }
}
