package dk.fremdrift.shared;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.format.Printer;

/** Shows a moment on pages as it is written in the reader's language: {@code 22.11.2026 kl. 14.33}. */
public final class MomentPrinter implements Printer<Instant> {

    private static final DateTimeFormatter DANISH = at("dd.MM.yyyy 'kl.' HH.mm");
    private static final DateTimeFormatter ENGLISH = at("dd.MM.yyyy 'at' HH:mm");
    private static final DateTimeFormatter DANISH_TIME = at("HH.mm");
    private static final DateTimeFormatter ENGLISH_TIME = at("HH:mm");

    /** The time of the day alone. */
    public static String time(Instant moment, Locale locale) {
        return (Language.isEnglish(locale) ? ENGLISH_TIME : DANISH_TIME).format(moment);
    }

    private static DateTimeFormatter at(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Danish.LOCALE).withZone(Danish.ZONE);
    }

    @Override
    public String print(Instant moment, Locale locale) {
        return (Language.isEnglish(locale) ? ENGLISH : DANISH).format(moment);
    }
}
