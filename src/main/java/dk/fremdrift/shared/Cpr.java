package dk.fremdrift.shared;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Recognises Danish civil registration numbers, so that none is ever taken in.
 *
 * <p>A day and a month at the beginning of ten digits with a dash or a space before the last four, also with spaces between
 * day, month and year: nothing else is written so. Ten digits in a row are one if they begin with somebody's day of birth,
 * from 1900 on until today, of which the seventh digit says the century. The check digit is not asked for: since 2007
 * numbers are given out that do not hold by modulus 11. Telephone and CVR numbers are too short, and with 45 before them
 * they begin with no day; so begin most other numbers of ten digits.
 *
 * <p>Two kinds of ten digits in a row must hold by modulus 11 as well, since others are more likely there: what begins with
 * 10, as the numbers of production units (P-numbers) do, which besides are none if they are called so; and what begins with
 * a substitute's day, which no calendar has. Whoever knows better writes "nr." before the digits: that is what the messages
 * advise.
 */
public final class Cpr {

    // Not within a longer number, nor within the signs of an id; the database knows the form with a dash as written_cpr
    private static final Pattern FORM =
            Pattern.compile("(?<![0-9a-fA-F])([0-9]{2})[ \u00A0]?([0-9]{2})[ \u00A0]?([0-9]{2})"
                    + "([ \u00A0]?[-\u2010-\u2015\u2212]?[ \u00A0]?)([0-9])[0-9]{3}(?![0-9a-fA-F])");
    private static final Pattern WITHOUT_ZERO = Pattern.compile("[1-9][0-9]{8}");
    private static final Pattern CALLED_P_NUMBER =
            Pattern.compile("(?iu)(?<!\\p{L})(?:p-?(?:nr|nummer)|produktionsenhed(?:s(?:nr|nummer))?)[.: ]*$");
    private static final Pattern CALLED_ANOTHER =
            Pattern.compile("(?iu)(?<!\\p{L}|-|(?:cpr|person)[.: ]{1,3})nr[.: \u00A0]*$");
    private static final Pattern NOTHING_BUT_ANOTHER = Pattern.compile("(?iu)nr[.: \u00A0]*([0-9]{9,10})");
    private static final int[] WEIGHTS = {4, 3, 2, 7, 6, 5, 4, 3, 2, 1};

    /** Added to the day in the numbers that hospitals give those who have none. */
    private static final int SUBSTITUTE = 60;

    private static final int P_NUMBER = 10;

    /** Whether there may be one in it, of somebody who is born by today. */
    public static boolean mayBe(String text, LocalDate today) {
        Matcher form = FORM.matcher(text);
        while (form.find()) {
            if (isOne(form, text, today)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether a cell of a spreadsheet holds one and nothing else. A spreadsheet that takes it for an amount drops the zero
     * that it may begin with; what is left must hold by modulus 11.
     */
    public static boolean fills(String cell, LocalDate today) {
        String text = cell.strip();
        if (WITHOUT_ZERO.matcher(text).matches()) {
            return fills("0" + text, today) && holds("0" + text);
        }
        Matcher form = FORM.matcher(text);
        return form.matches() && isOne(form, text, today);
    }

    /** The number itself, if nothing else stands there and it had to be called another: "nr." is no part of it. */
    public static String bare(String text) {
        Matcher another = NOTHING_BUT_ANOTHER.matcher(text);
        return another.matches() && fills(another.group(1), LocalDate.MAX) ? another.group(1) : text;
    }

    private static boolean isOne(Matcher form, String text, LocalDate today) {
        int typed = Integer.parseInt(form.group(1));
        int day = typed > SUBSTITUTE ? typed - SUBSTITUTE : typed;
        int month = Integer.parseInt(form.group(2));
        if (day < 1 || day > 31 || month < 1 || month > 12) {
            return false;
        }
        if (!form.group(4).isEmpty()) {
            return true;
        }
        int year = year(Integer.parseInt(form.group(3)), Integer.parseInt(form.group(5)));
        if (year < 1900
                || day > YearMonth.of(year, month).lengthOfMonth()
                || LocalDate.of(year, month, day).isAfter(today)
                || isCalled(CALLED_ANOTHER, text, form.start())) {
            return false;
        }
        String digits = form.group().replaceAll("\\D", "");
        return typed == P_NUMBER
                ? holds(digits) && !isCalled(CALLED_P_NUMBER, text, form.start())
                : typed == day || holds(digits);
    }

    // As the Central Person Register has laid it down
    private static int year(int ofCentury, int seventh) {
        if (seventh < 4) {
            return 1900 + ofCentury;
        }
        boolean shared = seventh == 4 || seventh == 9;
        if (ofCentury < (shared ? 37 : 58)) {
            return 2000 + ofCentury;
        }
        return (shared ? 1900 : 1800) + ofCentury;
    }

    private static boolean isCalled(Pattern name, String text, int number) {
        return name.matcher(text.substring(0, number)).find();
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
