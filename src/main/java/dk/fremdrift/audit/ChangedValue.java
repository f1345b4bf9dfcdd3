package dk.fremdrift.audit;

import dk.fremdrift.shared.Difference;
import dk.fremdrift.shared.Money;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A field with the values it had before and after, as they are kept: for machines, and in no language.
 *
 * @param kind how the values are read: {@code text}, {@code number}, {@code day}, {@code money}, {@code flag}, {@code id},
 *     or the name of an enum, whose texts are the messages {@code <name>.<constant>}; several values stand on lines of their own
 */
record ChangedValue(
        String field,
        int position,
        String kind,
        String salt,
        @Nullable String before,
        @Nullable String after) {

    static ChangedValue of(int position, Difference difference, String salt) {
        return new ChangedValue(
                difference.field(),
                position,
                kind(Objects.requireNonNullElse(difference.after(), difference.before())),
                salt,
                text(difference.before()),
                text(difference.after()));
    }

    private static String kind(@Nullable Object value) {
        return switch (value) {
            case Boolean flag -> "flag";
            case LocalDate day -> "day";
            case Money money -> "money";
            case Number number -> "number";
            case UUID id -> "id";
            case Enum<?> constant -> name(constant.getDeclaringClass());
            case Collection<?> several
            when !several.isEmpty() -> kind(several.iterator().next());
            case null, default -> "text";
        };
    }

    // Quantity.Bound has its texts at QuantityBound
    private static String name(Class<?> type) {
        Class<?> outer = type.getEnclosingClass();
        return (outer == null ? "" : outer.getSimpleName()) + type.getSimpleName();
    }

    private static @Nullable String text(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Enum<?> constant -> constant.name();
            case Money money -> money.amount().toPlainString();
            case Collection<?> several ->
                several.stream().map(ChangedValue::text).collect(Collectors.joining("\n"));
            default -> value.toString();
        };
    }

    /** What the hash is taken of, along with the salt. */
    List<@Nullable String> content() {
        return Arrays.asList(field, kind, before, after);
    }
}
