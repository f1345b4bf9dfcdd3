package dk.fremdrift.benchmark;

import java.util.Arrays;
import java.util.Collection;

/** How long something took, time after time; in nanoseconds, the shortest first. */
record Times(long[] sorted) {

    static Times of(Collection<Long> nanos) {
        long[] sorted = nanos.stream().mapToLong(Long::longValue).toArray();
        Arrays.sort(sorted);
        return new Times(sorted);
    }

    double median() {
        return millis(0.5);
    }

    /** What only one in a hundred exceeds. */
    double p99() {
        return millis(0.99);
    }

    private double millis(double share) {
        return sorted[(int) Math.min(sorted.length - 1L, Math.round(share * sorted.length))] / 1e6;
    }
}
