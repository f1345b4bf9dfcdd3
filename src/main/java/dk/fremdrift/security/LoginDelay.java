package dk.fremdrift.security;

import java.time.Duration;

/** How long a name must wait after failed tries: nothing for four, then half a minute, doubling up to an hour. */
final class LoginDelay {

    private static final int FREE_TRIES = 4;
    private static final Duration FIRST = Duration.ofSeconds(30);
    private static final Duration LONGEST = Duration.ofHours(1);

    private LoginDelay() {}

    /** The wait before the next try, after so many failed ones in a row. */
    static Duration after(int failures) {
        if (failures <= FREE_TRIES) {
            return Duration.ZERO;
        }
        Duration doubled = FIRST.multipliedBy(1L << Math.min(failures - FREE_TRIES - 1, 10));
        return doubled.compareTo(LONGEST) > 0 ? LONGEST : doubled;
    }
}
