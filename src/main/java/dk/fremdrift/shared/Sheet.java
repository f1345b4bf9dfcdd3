package dk.fremdrift.shared;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a list is like as a table in a file.
 *
 * @param name what its file's name begins with
 * @param title the key of its heading on the page
 */
public record Sheet<T>(String name, String title, List<Column<T>> columns) {

    /**
     * A column of it.
     *
     * @param heading the key of its heading
     * @param value what stands in it: text, a number, an amount, a day, a moment, a period, yes or no, one of a list, a
     *     {@link Word}, or nothing
     */
    public record Column<T>(String heading, int width, Function<T, @Nullable Object> value) {}

    /** A word in the reader's language, by the key of its message. */
    public record Word(String key) {}

    /** A table without columns, to begin with. */
    public static <T> Sheet<T> named(String name, String title) {
        return new Sheet<>(name, title, List.of());
    }

    /** The same with one more column, about so many letters wide. */
    public Sheet<T> column(String heading, int width, Function<T, @Nullable Object> value) {
        List<Column<T>> more = new ArrayList<>(columns);
        more.add(new Column<>(heading, width, value));
        return new Sheet<>(name, title, List.copyOf(more));
    }
}
