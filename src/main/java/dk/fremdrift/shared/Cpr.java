package dk.fremdrift.organisation;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Recognises Danish civil registration numbers, so that none is ever taken in. */
final class Cpr {

    private static final Pattern FORM = Pattern.compile("(\\d{2})(\\d{2})\\d{2}([- ]?)\\d{4}");
    private static final int[] WEIGHTS = {4, 3, 2, 7, 6, 5, 4, 3, 2, 1};

    /** Whether it is written as one: a day and a month, and a dash before the last four digits. */
    static boolean isWritten(String text) {
        Matcher form = FORM.matcher(text.strip());
        return form.matches() && !form.group(3).isEmpty() && isDay(form);
    }

    /** Whether it may be one: written so, or ten digits that begin with a day and hold together by modulus 11. */
    static boolean mayBe(String text) {
        Matcher form = FORM.matcher(text.strip());
        return form.matches() && isDay(form) && (!form.group(3).isEmpty() || holds(text.strip()));
    }

    private static boolean isDay(Matcher form) {
        int day = Integer.parseInt(form.group(1));
        int month = Integer.parseInt(form.group(2));
        return day >= 1 && day <= 31 && month >= 1 && month <= 12;
    }

    private static boolean holds(String digits) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += Character.digit(digits.charAt(i), 10) * WEIGHTS[i];
        }
        return sum % 11 == 0;
    }

    private Cpr() {}
}
