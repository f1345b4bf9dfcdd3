package dk.fremdrift;

import static org.assertj.core.api.Assertions.assertThat;

import dk.fremdrift.Routes.Route;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * What every page costs the database, for everybody who may open it: at most eight statements, and not one more when
 * there are 10,000 projects, all of them with something to do for the one who looks.
 */
@SpringBootTest
@AutoConfigureMockMvc
@Import(TestDatabase.class)
class EveryPagesStatementsTests {

    private static final int AT_MOST = 8;

    /** No page, but a file with all of them in it: it costs the same at any size, but may cost more. */
    private static final Pattern DOWNLOAD = Pattern.compile("/accounts/export |/description/paper ");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestDatabase.Superuser superuser;

    @Test
    void everyPageCostsTheSameFewStatementsAt10AndAt10000Projects() {
        var whole = new WholeProject(jdbc);
        SortedMap<String, Integer> few = statementsOfEveryPage(whole);
        SortedMap<String, Integer> many;
        try {
            whole.tenThousandMore();
            // As the database does by itself some time after so many rows
            superuser.jdbc().sql("analyze").update();
            many = statementsOfEveryPage(whole);
        } finally {
            removeThem();
        }
        assertThat(few).hasSizeGreaterThan(100);
        assertThat(many).isEqualTo(few);
        assertThat(many.entrySet().stream()
                        .filter(page -> !DOWNLOAD.matcher(page.getKey()).find() && page.getValue() > AT_MOST))
                .isEmpty();
    }

    private SortedMap<String, Integer> statementsOfEveryPage(WholeProject whole) {
        var statements = new TreeMap<String, Integer>();
        for (Route route : Routes.of(mapping)) {
            if (route.method().equals(HttpMethod.GET) && !route.pattern().contains("{token}")) {
                for (Cast who : Cast.values()) {
                    var ids = route.pattern().endsWith("/submission") ? whole.idsOfDraft() : whole.ids();
                    var request =
                            mvc.get().uri(route.path(ids)).with(whole.as(who)).param("format", "csv");
                    var status = new AtomicInteger();
                    int count = StatementCount.of(() ->
                                    status.set(request.exchange().getResponse().getStatus()))
                            .size();
                    if (status.get() == HttpStatus.OK.value()) {
                        statements.put(route + " by " + who, count);
                    }
                }
            }
        }
        return statements;
    }

    // As the superuser and without triggers: what was put forward can otherwise never be removed
    private void removeThem() {
        superuser.jdbc().sql("""
                        do $$ begin
                            set local session_replication_role = replica;
                            create temporary table gone on commit drop as select id from project where number like 'Q-%';
                            delete from submission where body_id in (select id from gone);
                            delete from ledger where project_id in (select id from gone);
                            delete from line_balance where project_id in (select id from gone);
                            delete from budget where project_id in (select id from gone);
                            delete from seat_holder where project_id in (select id from gone);
                            delete from seat where project_id in (select id from gone);
                            delete from project_role where project_id in (select id from gone);
                            delete from phase where project_id in (select id from gone);
                            delete from project_text where project_id in (select id from gone);
                            delete from project where id in (select id from gone);
                        end $$
                        """).update();
    }
}
