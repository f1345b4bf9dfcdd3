package dk.fremdrift.benchmark;

import dk.fremdrift.Fremdrift;
import dk.fremdrift.benchmark.Cluster.Database;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;
import net.ttddyy.dsproxy.proxy.ParameterSetOperation;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.Banner;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;

/**
 * What each page asks the database, word for word, and how long these questions take when nobody but they is there: the
 * application runs here once more with a listener in front of its database, and what was heard is asked again on a
 * connection of our own. The statements that keep the log-in alive count too.
 */
final class Statements implements AutoCloseable {

    private static final int PROJECTS_OF_EACH = 5;
    private static final int ROUNDS = 10;

    private final Database database;
    private final ConfigurableApplicationContext application;
    private final List<User> everybody;
    private final List<Asked> heard = new CopyOnWriteArrayList<>();

    private record Asked(String sql, List<ParameterSetOperation> parameters) {}

    /**
     * What a page costs the database.
     *
     * @param statements how many it asks at most
     * @param times of all of them together, page by page
     */
    record Cost(int statements, Times times) {}

    Statements(Database database, Casting casting) throws IOException, InterruptedException {
        this.database = database;
        application = new SpringApplicationBuilder(Fremdrift.class)
                .bannerMode(Banner.Mode.OFF)
                .initializers(context -> listen(context.getBeanFactory()))
                .properties(database.properties())
                .properties("server.port=0", "logging.level.root=warn")
                .run();
        String address = "http://localhost:" + application.getEnvironment().getProperty("local.server.port");
        everybody = User.logIn(address, casting, false);
    }

    private void listen(ConfigurableListableBeanFactory beans) {
        beans.registerSingleton("withoutTestClasses", new WithoutTestClasses());
        beans.addBeanPostProcessor(new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof DataSource source && name.equals("dataSource")
                        ? ProxyDataSourceBuilder.create(source)
                                .listener(new Listener())
                                .build()
                        : bean;
            }
        });
    }

    private class Listener implements QueryExecutionListener {

        @Override
        public void beforeQuery(ExecutionInfo execution, List<QueryInfo> queries) {}

        @Override
        public void afterQuery(ExecutionInfo execution, List<QueryInfo> queries) {
            for (QueryInfo query : queries) {
                for (List<ParameterSetOperation> parameters : query.getParametersList()) {
                    heard.add(new Asked(query.getQuery(), List.copyOf(parameters)));
                }
            }
        }
    }

    /** The tests lie in the same packages as the application, and some of them are configurations. */
    private static final class WithoutTestClasses extends TypeExcludeFilter {

        @Override
        public boolean match(MetadataReader type, MetadataReaderFactory factory) throws IOException {
            return type.getResource().getURL().getPath().contains("test-classes");
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof WithoutTestClasses;
        }

        @Override
        public int hashCode() {
            return WithoutTestClasses.class.hashCode();
        }
    }

    Cost of(Page page) throws IOException, InterruptedException, SQLException {
        List<List<Asked>> pages = new ArrayList<>();
        // The first of them is from HR
        for (User user : page.isForHr() ? everybody.subList(0, 1) : everybody) {
            user.open(user.next(page));
            for (int i = 0; i < PROJECTS_OF_EACH; i++) {
                heard.clear();
                user.open(user.next(page));
                pages.add(List.copyOf(heard));
            }
        }
        int statements = pages.stream().mapToInt(List::size).max().orElseThrow();
        List<Long> times = new ArrayList<>();
        try (Connection connection = database.application()) {
            for (int round = 0; round < ROUNDS; round++) {
                for (List<Asked> asked : pages) {
                    long begun = System.nanoTime();
                    askAgain(connection, asked);
                    // In the first half of the rounds, driver and database are still making themselves ready
                    if (round >= ROUNDS / 2) {
                        times.add(System.nanoTime() - begun);
                    }
                }
            }
        }
        return new Cost(statements, Times.of(times));
    }

    private static void askAgain(Connection connection, List<Asked> page) throws SQLException {
        for (Asked asked : page) {
            try (PreparedStatement statement = connection.prepareStatement(asked.sql)) {
                for (ParameterSetOperation parameter : asked.parameters) {
                    parameter.getMethod().invoke(statement, parameter.getArgs());
                }
                if (statement.execute()) {
                    try (var rows = statement.getResultSet()) {
                        while (rows.next()) {
                            // The driver has read and unpacked the row; the application's part is not measured here
                        }
                    }
                }
            } catch (IllegalAccessException | InvocationTargetException e) {
                throw new IllegalStateException(asked.sql, e);
            }
        }
    }

    @Override
    public void close() {
        application.close();
    }
}
