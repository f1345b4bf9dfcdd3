package dk.fremdrift;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/**
 * Counts the statements that reach the database, except those of the session and of the audit trail. Comes with {@link
 * TestDatabase}:
 *
 * <pre>assertThat(StatementCount.of(() -> mvc.get().uri("/projects").exchange())).hasSizeLessThanOrEqualTo(8);</pre>
 */
@TestConfiguration(proxyBeanMethods = false)
public class StatementCount {

    // Each thread's own: visits by the browser go on beside the other tests
    private static final ThreadLocal<List<String>> SEEN = ThreadLocal.withInitial(ArrayList::new);

    /** The statements, in order, that the work makes in its own thread. */
    public static List<String> of(Runnable work) {
        SEEN.get().clear();
        work.run();
        return List.copyOf(SEEN.get());
    }

    @Bean
    static BeanPostProcessor countStatements() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof DataSource source && name.equals("dataSource")
                        ? ProxyDataSourceBuilder.create(source)
                                .listener(new Listener())
                                .build()
                        : bean;
            }
        };
    }

    private static class Listener implements QueryExecutionListener {

        @Override
        public void beforeQuery(ExecutionInfo execution, List<QueryInfo> queries) {}

        @Override
        public void afterQuery(ExecutionInfo execution, List<QueryInfo> queries) {
            queries.stream().map(QueryInfo::getQuery).filter(Listener::counts).forEach(SEEN.get()::add);
        }

        private static boolean counts(String sql) {
            String text = sql.toLowerCase(Locale.ROOT);
            return !text.contains("spring_session") && !text.contains("audit_");
        }
    }
}
