package dk.fremdrift.shared;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.util.ReflectionUtils;

/**
 * A field in which two states of the same thing differ. A state is a record, such as what a form holds; its
 * {@code version} is nothing anybody has typed, and is left out.
 */
public record Difference(
        String field, @Nullable Object before, @Nullable Object after) {

    static final String VERSION = "version";

    /**
     * The differences in the order of the record's fields. What is not there at all differs from everything that says
     * something.
     */
    public static List<Difference> between(@Nullable Record before, @Nullable Record after) {
        Record one = before == null ? after : before;
        List<Difference> differences = new ArrayList<>();
        if (one == null) {
            return differences;
        }
        for (RecordComponent field : one.getClass().getRecordComponents()) {
            Object was = before == null ? null : said(value(field, before));
            Object is = after == null ? null : said(value(field, after));
            if (!field.getName().equals(VERSION) && !same(was, is)) {
                differences.add(new Difference(field.getName(), was, is));
            }
        }
        return differences;
    }

    // A box that is not ticked is not sent
    private static boolean same(@Nullable Object was, @Nullable Object is) {
        return Objects.equals(
                Objects.requireNonNullElse(was, Boolean.FALSE), Objects.requireNonNullElse(is, Boolean.FALSE));
    }

    private static @Nullable Object said(@Nullable Object value) {
        return value instanceof Collection<?> several && several.isEmpty() ? null : value;
    }

    // A text area brings its own line ends and spaces, which nobody typed
    static @Nullable Object value(RecordComponent field, Record state) {
        ReflectionUtils.makeAccessible(field.getAccessor()); // forms are package-private
        Object value = ReflectionUtils.invokeMethod(field.getAccessor(), state);
        return value instanceof String text ? Texts.clean(text) : value;
    }
}
