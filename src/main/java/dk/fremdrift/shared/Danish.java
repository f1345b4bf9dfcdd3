package dk.fremdrift.shared;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The language in which projects are written, and the place whose days count, wherever the server stands. */
public final class Danish {

    /** Danish as it is written in Denmark. */
    public static final Locale LOCALE = Locale.of("da", "DK");

    /** The time in Denmark. */
    public static final ZoneId ZONE = ZoneId.of("Europe/Copenhagen");

    /** How a day is written on pages and papers; in files it is {@link DanishCsv#DAY}. */
    public static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    private Danish() {}
}
