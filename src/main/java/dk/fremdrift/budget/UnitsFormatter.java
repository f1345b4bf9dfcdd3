package dk.fremdrift.budget;

import java.math.BigDecimal;
import java.text.ParseException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.format.Formatter;

/**
 * Reads numbers of units the way Danes write them ({@code 12}, {@code 37,5}, {@code 1.250}) and refuses what could mean
 * two things, such as {@code 1.5}. Stays Danish in every language.
 */
class UnitsFormatter implements Formatter<Units> {

    private static final Pattern COUNT = Pattern.compile("(?<whole>\\d+|\\d{1,3}(?:[. ]\\d{3})+)(?:,(?<part>\\d+))?");

    @Override
    public Units parse(String text, Locale locale) throws ParseException {
        Matcher typed =
                COUNT.matcher(text.replaceAll("[\\s\\u00A0\\u202F]+", " ").strip());
        if (!typed.matches()) {
            throw new ParseException(text, 0);
        }
        String whole = typed.group("whole").replaceAll("[. ]", "");
        String part = typed.group("part");
        try {
            return new Units(new BigDecimal(part == null ? whole : whole + '.' + part));
        } catch (ArithmeticException outOfRange) {
            throw new ParseException(text, 0);
        }
    }

    @Override
    public String print(Units units, Locale locale) {
        return units.toString();
    }
}
