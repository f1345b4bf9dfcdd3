package dk.fremdrift.shared;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Recognises Danish civil registration numbers, so that none is ever taken in. */
public final class Cpr {

    // Not within a longer number, nor within the signs of an id; the database knows the same form as written_cpr
    private static final Pattern FORM = Pattern.compile(
            "(?<![0-9a-fA-F])([0-9]{2})([0-9]{2})[0-9]{2}([ \u00A0]?[-\u2010-\u2015\u2212]?[ \u00A0]?)[0-9]{4}(?![0-9a-fA-F])");
    private static final int[] WEIGHTS = {4, 3, 2, 7, 6, 5, 4, 3, 2, 1};

    /** Added to the day in the numbers that hospitals give those who have none. */
    private static final int SUBSTITUTE = 60;

    /** Whether one is written in it: a day and a month, and a dash or a space before the last four digits. */
    public static boolean isWritten(String text) {
        return FORM.matcher(text)
                .results()
                .anyMatch(form ->
                        isDay(form.group(1), form.group(2)) && !form.group(3).isEmpty());
    }

    /** Whether there may be one in it: written so, or ten digits that begin with a day and hold together by modulus 11. */
    public static boolean mayBe(String text) {
        Matcher form = FORM.matcher(text);
        while (form.find()) {
            if (isDay(form.group(1), form.group(2)) && (!form.group(3).isEmpty() || holds(form.group()))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isDay(String dayOfMonth, String monthOfYear) {
        int typed = Integer.parseInt(dayOfMonth);
        int day = typed > SUBSTITUTE ? typed - SUBSTITUTE : typed;
        int month = Integer.parseInt(monthOfYear);
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
