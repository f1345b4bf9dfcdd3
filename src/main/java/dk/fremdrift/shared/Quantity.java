package dk.fremdrift.shared;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How many, as the source gives it: the words ({@code mere end 400}, {@code omkring en tredjedel}) and, where one is
 * known, a number with how it is meant. Words never become a false number, and an unknown quantity is none ({@code null}).
 */
@Embeddable
public record Quantity(
        @Column(name = "quantity_words") @Nullable String words,

        @Enumerated(EnumType.STRING) @Column(name = "quantity_bound") @Nullable Bound bound,

        @Column(name = "quantity_number") @Nullable Integer number) {

    private static final Pattern NUMBER = Pattern.compile("\\d+(?:[.\\h]\\d{3})*(?!\\d)");

    /** How a number is meant. */
    public enum Bound {
        /** So many and no other number. */
        EXACT,
        /** So many or more. */
        AT_LEAST,
        /** About so many. */
        ABOUT
    }

    /** A number that nothing is said about is exact, and what is said about no number says nothing. */
    public Quantity {
        words = Texts.clean(words);
        bound = number == null ? null : bound == null ? Bound.EXACT : bound;
    }

    /** Whether there are words as well as a number, and the words do not say the number already. */
    public boolean hasNumberBeside() {
        return words != null
                && number != null
                && NUMBER.matcher(words)
                        .results()
                        .map(MatchResult::group)
                        .noneMatch(said -> said.replaceAll("\\D", "").equals(number.toString()));
    }

    /** The quantity that the parts describe, or {@code null} if neither words nor number are known. */
    public static @Nullable Quantity of(@Nullable String words, @Nullable Bound bound, @Nullable Integer number) {
        Quantity quantity = new Quantity(words, bound, number);
        return quantity.words == null && number == null ? null : quantity;
    }
}
