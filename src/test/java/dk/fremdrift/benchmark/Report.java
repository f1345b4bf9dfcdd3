package dk.fremdrift.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;

/** The table that the benchmark is there for: printed, and kept as {@code target/benchmark.md}. */
final class Report {

    private final StringBuilder text = new StringBuilder();

    void head(Sizes sizes) {
        line(
                "%,d projects with %,d entries each, %,d people; measured on %s, Java %s, %d cores.",
                sizes.projects(),
                sizes.entries(),
                sizes.people(),
                LocalDate.now(),
                Runtime.version().feature(),
                Runtime.getRuntime().availableProcessors());
    }

    void pages(Map<Page, Measured> many, Map<Page, Measured> few, Sizes sizes) {
        line("");
        line(
                "| page (ms) | statements | SQL alone | 1 user: median | p99 | 8 users: median | p99 | growth %d → %d: median | p99 |"
                        .formatted(sizes.few(), sizes.projects()));
        line("| --- | --: | --: | --: | --: | --: | --: | --: | --: |");
        many.forEach((page, now) -> {
            Measured before = few.get(page);
            line(
                    "| %s | %d | %.1f | %.1f | %.1f | %.1f | %.1f | %.2f | %.2f |",
                    page.title(),
                    now.cost().statements(),
                    now.cost().times().median(),
                    now.alone().median(),
                    now.alone().p99(),
                    now.together().median(),
                    now.together().p99(),
                    now.together().median() / before.together().median(),
                    now.together().p99() / before.together().p99());
        });
    }

    /** One of the other figures. */
    void figure(String name, String value, Object... arguments) {
        line("| " + name + " | " + value + " |", arguments);
    }

    void line(String line, Object... arguments) {
        String formatted = arguments.length == 0 ? line : String.format(Locale.ROOT, line, arguments);
        System.out.println(formatted);
        text.append(formatted).append('\n');
    }

    void keep() throws IOException {
        Files.writeString(Path.of("target/benchmark.md"), text);
    }

    /** What was measured of one page. */
    record Measured(Statements.Cost cost, Times alone, Times together) {}
}
