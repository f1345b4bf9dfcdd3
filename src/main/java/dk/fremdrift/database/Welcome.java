package dk.fremdrift.database;

import dk.fremdrift.shared.DemoMode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;

/** The last line of the log when trying out: where to go, and who one can be there. */
class Welcome {

    private static final Logger log = LoggerFactory.getLogger(Welcome.class);
    private static final String ACCOUNTS = "hr, projektleder, projektleder2, sekretaer, styregruppe1, styregruppe2,"
            + " styregruppe3, fremmed, revisor, admin, leder, medarbejder (password: fremdrift-demo)";

    private final DemoMode demo;
    private final Environment environment;

    Welcome(DemoMode demo, Environment environment) {
        this.demo = demo;
        this.environment = environment;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Order(Ordered.LOWEST_PRECEDENCE)
    void greet() {
        log.info("Fremdrift is ready: {}", text());
    }

    String text() {
        String address = "http://localhost:" + environment.getProperty("local.server.port", "8080");
        return demo.hasAccounts() ? address + " - log in as " + ACCOUNTS : address;
    }
}
