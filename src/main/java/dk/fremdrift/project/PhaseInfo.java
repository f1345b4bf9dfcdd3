package dk.fremdrift.project;

import dk.fremdrift.shared.Language;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A phase as other features need it.
 *
 * @param number from 0 or 1, or none: some projects number their phases, some do not (KAMBU)
 */
public record PhaseInfo(UUID id, @Nullable Integer number, String title, PhaseStatus status) {

    /** The phase as a heading: {@code Fase 0: Konsolideringen af projektet}, or its title alone. */
    public String label(Locale locale) {
        return label(number, title, locale);
    }

    /** A phase that is known by its number, if it has one, and its title. */
    static String label(@Nullable Integer number, String title, Locale locale) {
        return number == null ? title : beforeNumber(locale) + number + ": " + title;
    }

    /** What stands before the number of a phase. */
    static String beforeNumber(Locale locale) {
        return Language.isEnglish(locale) ? "Phase " : "Fase ";
    }
}
