package dk.fremdrift.shared;

import java.util.Locale;

/** The languages of the pages: Danish, and English for those who ask for it. */
public final class Language {

    /** Whether the page is read in English; in every other language it is Danish. */
    public static boolean isEnglish(Locale locale) {
        return locale.getLanguage().equals("en");
    }

    private Language() {}
}
