package dk.fremdrift.shared;

import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the fields of a form say, each as a short hash: enough to see afterwards which of them somebody has changed, and
 * nothing of their words.
 */
record Prints(Map<String, String> byField) {

    private static final int LENGTH = 16;

    static Prints of(Record form) {
        Map<String, String> prints = new LinkedHashMap<>();
        for (RecordComponent field : form.getClass().getRecordComponents()) {
            if (!field.getName().equals(Difference.VERSION)) {
                prints.put(field.getName(), print(Difference.value(field, form)));
            }
        }
        return new Prints(prints);
    }

    /** The prints that a form has sent back; none of what is no such text. */
    static Prints parse(@Nullable Object sent) {
        Map<String, String> prints = new LinkedHashMap<>();
        if (sent instanceof String text) {
            for (String pair : text.split(" ")) {
                int between = pair.indexOf('=');
                if (between > 0) {
                    prints.put(pair.substring(0, between), pair.substring(between + 1));
                }
            }
        }
        return new Prints(prints);
    }

    boolean isNone() {
        return byField.isEmpty();
    }

    /** Whether the field is known to say the same in both. */
    boolean sameAs(Prints other, String field) {
        String print = byField.get(field);
        return print != null && print.equals(other.byField.get(field));
    }

    // A box that is not ticked is not sent, and several that are ticked have no order
    private static String print(@Nullable Object value) {
        Object said = value instanceof Collection<?> several
                ? several.stream().map(String::valueOf).sorted().toList()
                : Objects.requireNonNullElse(value, Boolean.FALSE);
        boolean nothing = said.equals(Boolean.FALSE) || said.equals(List.of());
        return nothing ? "" : Sha256.hex(said.toString()).substring(0, LENGTH);
    }

    /** As a form sends it: <code>title=0123456789abcdef words=</code>. */
    @Override
    public String toString() {
        return byField.entrySet().stream()
                .map(print -> print.getKey() + "=" + print.getValue())
                .collect(Collectors.joining(" "));
    }
}
