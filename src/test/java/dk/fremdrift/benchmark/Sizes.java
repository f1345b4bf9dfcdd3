package dk.fremdrift.benchmark;

import java.time.Duration;

/**
 * How much there is to measure, and for how long. Each can be made smaller for a try: {@code -Dbenchmark.projects=500}.
 *
 * @param few how many projects the database has that growth is seen against
 * @param people as many as there are beside the many projects; the few have their share of them
 * @param entries in the ledger of each project
 * @param exported entries in the one ledger that is exported whole
 */
record Sizes(int projects, int few, int people, int entries, int exported, Duration warmUp, Duration each) {

    static Sizes asked() {
        return new Sizes(
                Integer.getInteger("benchmark.projects", 10_000),
                Integer.getInteger("benchmark.few", 100),
                Integer.getInteger("benchmark.people", 50_000),
                Integer.getInteger("benchmark.entries", 200),
                Integer.getInteger("benchmark.exported", 1_000_000),
                Duration.ofSeconds(Integer.getInteger("benchmark.warmUp", 90)),
                Duration.ofSeconds(Integer.getInteger("benchmark.each", 10)));
    }

    /** The same world with few projects, and with the people that belong to so many. */
    Sizes small() {
        return new Sizes(few, few, (int) ((long) people * few / projects), entries, exported, warmUp, each);
    }
}
