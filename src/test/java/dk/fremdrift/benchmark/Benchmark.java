package dk.fremdrift.benchmark;

import dk.fremdrift.benchmark.Report.Measured;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * How fast the packaged application is with thousands of projects: {@code ./mvnw -Pbenchmark verify}. No ordinary test run
 * finds this class by its name.
 */
class Benchmark {

    private final Sizes sizes = Sizes.asked();
    private final Report report = new Report();

    @Test
    void howFastEveryMainPageIs() throws Exception {
        Files.createDirectories(Path.of("target/benchmark"));
        try (var cluster = Cluster.start()) {
            report.head(sizes);
            Map<Page, Measured> few = new EnumMap<>(Page.class);
            measure(filled(cluster, "few", sizes.small()), (server, pages) -> few.putAll(pages));
            World world = filled(cluster, "many", sizes);
            measure(world, (server, pages) -> {
                report.pages(pages, few, sizes);
                allElse(world, server);
            });
        } finally {
            report.keep();
        }
    }

    private World filled(Cluster cluster, String name, Sizes sizes) throws Exception {
        World world = World.of(cluster.create(name), sizes);
        // The first start makes the tables
        Server.start(world.database()).close();
        long begun = System.nanoTime();
        world.fill();
        System.out.printf("%d projects made in %d s%n", sizes.projects(), (System.nanoTime() - begun) / 1_000_000_000);
        return world;
    }

    private interface Then {
        void go(Server server, Map<Page, Measured> pages) throws Exception;
    }

    private void measure(World world, Then then) throws Exception {
        Map<Page, Statements.Cost> costs = new EnumMap<>(Page.class);
        try (var statements = new Statements(world.database(), world.casting())) {
            for (Page page : Page.values()) {
                costs.put(page, statements.of(page));
            }
        }
        Map<Page, Measured> measured = new EnumMap<>(Page.class);
        try (Server server = Server.start(world.database())) {
            var load = new Load(
                    User.logIn(server.address(), world.casting(), false),
                    User.logIn(server.address(), world.casting(), true));
            load.warmUp(sizes.warmUp());
            for (Page page : Page.values()) {
                Times alone = load.oneAtATime(page, sizes.each());
                measured.put(page, new Measured(costs.get(page), alone, load.allAtOnce(page, sizes.each())));
            }
            then.go(server, measured);
        }
    }

    private void allElse(World world, Server server) throws Exception {
        Duration startUp = server.startUp();
        long live = server.liveHeap();
        Export export = Export.of(world, server, world.fillLongLedger());
        Import imported = Import.of(world, server);
        report.line("");
        report.line("| what | figure |");
        report.line("| --- | --- |");
        report.figure("start-up, from the start of Java to the first page", "%.1f s", startUp.toMillis() / 1e3);
        report.figure("heap held after all pages, with -Xmx512m", "%d MB", live >> 20);
        report.figure(
                "the same after export and import; at most",
                "%d MB; %d MB",
                server.liveHeap() >> 20,
                server.mostHeap() >> 20);
        report.figure("%,d entries as CSV".formatted(sizes.exported()), "%.1f s", export.seconds());
        report.figure(
                "`COPY … TO STDOUT` of the same rows",
                "%.1f s: the export takes %.1f times as long",
                export.copySeconds(),
                export.seconds() / export.copySeconds());
        report.figure("%,d people imported".formatted(sizes.people()), "%.1f s", imported.seconds());
        report.figure(
                "`COPY … FROM` of the same rows",
                "%.1f s: the import takes %.1f times as long",
                imported.copySeconds(),
                imported.seconds() / imported.copySeconds());
    }
}
