package dk.fremdrift.shared;

import java.math.BigDecimal;
import java.text.ParseException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.format.Formatter;

/**
 * Reads kroner the way Danes write them ({@code 1.208.000}, {@code 1208000,50}, {@code 1,5 mio.}, {@code 600.000 kr.})
 * and refuses what could mean two things, such as {@code 1.20}. Amounts stay Danish in every language.
 */
class MoneyFormatter implements Formatter<Money> {

    private static final Pattern AMOUNT = Pattern.compile(
            "(?:kr\\.?|dkk)? ?(?<sign>[-−]?) ?(?<whole>\\d+|\\d{1,3}(?:[. ]\\d{3})+)(?:,(?<part>\\d{1,8}|-))?"
                    + " ?(?<million>mio\\.?|millioner|million)? ?(?:kr\\.?|kroner|dkk)?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern ONLY_SIGNS_OF_AN_AMOUNT = Pattern.compile("[-−]?[\\d., ]*\\d[\\d., ]*-?");
    private static final Pattern ONE_POINT = Pattern.compile("[-−]?\\d+\\.\\d{1,2}");
    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);

    @Override
    public Money parse(String text, Locale locale) throws ParseException {
        String words = text.replaceAll("[\\s\\u00A0\\u202F]+", " ").strip();
        Matcher typed = AMOUNT.matcher(words);
        if (!typed.matches()) {
            throw notAnAmount(words);
        }
        String part = typed.group("part");
        // "1,250" is a thousand to whoever writes English, and more than kroner and øre to everybody
        if (part != null && part.length() > 2 && typed.group("million") == null) {
            throw new AmountRefused(text, "amount.thirdDecimal");
        }
        String whole = typed.group("whole").replaceAll("[. ]", "");
        BigDecimal amount = new BigDecimal(part == null || part.equals("-") ? whole : whole + '.' + part);
        if (typed.group("million") != null) {
            amount = amount.multiply(MILLION);
        }
        if (!typed.group("sign").isEmpty()) {
            amount = amount.negate();
        }
        try {
            Money money = new Money(amount);
            if (money.compareTo(Money.MAX) > 0 || money.negated().compareTo(Money.MAX) > 0) {
                throw new AmountRefused(text, "amount.tooLarge", Money.MAX.toString());
            }
            return money;
        } catch (ArithmeticException thirdDecimal) {
            throw new AmountRefused(text, "amount.thirdDecimal");
        }
    }

    private static AmountRefused notAnAmount(String typed) {
        if (ONE_POINT.matcher(typed).matches()) {
            return new AmountRefused(typed, "amount.ambiguous", typed.replace('.', ','), typed.replace(".", ""));
        }
        return new AmountRefused(
                typed, ONLY_SIGNS_OF_AN_AMOUNT.matcher(typed).matches() ? "amount.separators" : "amount.letters");
    }

    @Override
    public String print(Money money, Locale locale) {
        return money.toString();
    }
}
