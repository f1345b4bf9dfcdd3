package dk.fremdrift.shared;

import java.time.ZoneId;
import java.util.Locale;

/** The language in which projects are written, and the place whose days count, wherever the server stands. */
public final class Danish {

    /** Danish as it is written in Denmark. */
    public static final Locale LOCALE = Locale.of("da", "DK");

    /** The time in Denmark. */
    public static final ZoneId ZONE = ZoneId.of("Europe/Copenhagen");

    private Danish() {}
}
