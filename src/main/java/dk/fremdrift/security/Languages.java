package dk.fremdrift.security;

import dk.fremdrift.shared.Danish;
import dk.fremdrift.shared.Language;
import java.util.Locale;

/** The two languages of the product. */
final class Languages {

    /** Where a session keeps the code of the language that somebody chose before they logged in. */
    static final String CHOSEN = Languages.class.getName();

    private Languages() {}

    /** English for {@code en}, Danish for everything else. */
    static Locale locale(String code) {
        return code.equals("en") ? Locale.ENGLISH : Danish.LOCALE;
    }

    /** The language's code as the account keeps it. */
    static String code(Locale locale) {
        return Language.isEnglish(locale) ? "en" : "da";
    }
}
