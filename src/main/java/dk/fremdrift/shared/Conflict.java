package dk.fremdrift.shared;

import jakarta.validation.constraints.Size;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.BeanUtils;
import org.springframework.ui.Model;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;

/**
 * Two people have edited the same thing. The one who saves last sees both texts, field by field, and saves again:
 * nobody's words are lost. Works on form records that have a {@code version}; the page shows the other's text by the
 * fragment {@code layout/fields :: theirs}.
 *
 * <p>A form sends back what its fields said when it was read, as prints ({@link #READ}). A field that only the other has
 * changed since then takes the other's words, one that only this editor has changed keeps theirs, and both are shown only
 * where both have written. From a form that does not say what it has read, all that differs is shown.
 */
public final class Conflict {

    /** By what name the model, and with an underscore before it the form, keeps what the fields said when they were read. */
    static final String READ = "read";

    private static final String BOTH = "+";
    private static final String BETWEEN = "\n\n";
    private static final int LONG = 1000;

    /** Shows the form again with what was typed, beside it what is stored now, and ready to be saved over that. */
    public static <F extends Record> void show(Model model, F typed, F stored) {
        Prints read = Prints.parse(model.getAttribute(READ));
        Prints mine = Prints.of(typed);
        Prints saved = Prints.of(stored);
        List<String> taken = new ArrayList<>(List.of(Difference.VERSION));
        differences(typed, stored).keySet().stream()
                .filter(field -> mine.sameAs(read, field))
                .forEach(taken::add);
        F renewed = merge(typed, stored, taken);
        Map<String, @Nullable Object> theirs = differences(renewed, stored);
        theirs.keySet().removeIf(field -> saved.sameAs(read, field));
        var errors = new BeanPropertyBindingResult(renewed, "form");
        errors.reject(read.isNone() ? "conflict" : theirs.isEmpty() ? "conflict.apart" : "conflict.merged");
        model.addAttribute("form", renewed);
        model.addAttribute(BindingResult.MODEL_KEY_PREFIX + "form", errors);
        model.addAttribute("theirs", theirs);
        model.addAttribute("joinable", joinable(renewed, stored));
        model.addAttribute("failed", true);
        model.addAttribute(READ, saved.toString());
    }

    /** What the fields of a form say, for it to send back; nothing of a form for something new. */
    static Optional<String> read(Record form) {
        return Arrays.stream(form.getClass().getRecordComponents())
                        .anyMatch(field ->
                                field.getName().equals(Difference.VERSION) && Difference.value(field, form) != null)
                ? Optional.of(Prints.of(form).toString())
                : Optional.empty();
    }

    /**
     * What to save: what was typed, but in the fields where the editor prefers that what is stored now, or both texts, the
     * stored one first.
     *
     * @param take the fields whose box "use the other's" is ticked, with a plus where it is "keep both"; {@code null} if
     *     there was no conflict
     * @throws ConflictException {@code conflict.tooLong} if both texts together no longer fit into the field
     */
    public static <F extends Record> F settle(F typed, @Nullable Collection<String> take, Supplier<F> stored) {
        return take == null ? typed : merge(typed, stored.get(), take);
    }

    /**
     * Shows what is stored now once more, and the boxes as they were ticked, when the form comes back from the page of a
     * conflict with a mistake in it. Else the mistake would hide the other's words, and the next save lose them.
     *
     * @param take the fields whose box "use the other's" is ticked; {@code null} if there was no conflict
     */
    public static <F extends Record> void keep(
            Model model, F typed, @Nullable Collection<String> take, Supplier<F> stored) {
        if (take != null) {
            F theirs = stored.get();
            model.addAttribute("theirs", differences(typed, theirs));
            model.addAttribute("joinable", joinable(typed, theirs));
            model.addAttribute("taken", take);
        }
    }

    /** What is stored now in the fields where something else was typed. */
    static <F extends Record> Map<String, @Nullable Object> differences(F typed, F stored) {
        Map<String, @Nullable Object> differences = new LinkedHashMap<>();
        Difference.between(typed, stored).forEach(field -> differences.put(field.field(), field.after()));
        return differences;
    }

    private static <F extends Record> F merge(F typed, F stored, Collection<String> take) {
        RecordComponent[] fields = typed.getClass().getRecordComponents();
        @Nullable Object[] values = Arrays.stream(fields)
                .map(field -> take.contains(field.getName() + BOTH)
                        ? joined(field, typed, stored).orElseThrow(() -> new ConflictException("conflict.tooLong"))
                        : Difference.value(field, take.contains(field.getName()) ? stored : typed))
                .toArray();
        @SuppressWarnings("unchecked") // a record has one class
        var form = (Class<F>) typed.getClass();
        return BeanUtils.instantiateClass(BeanUtils.getResolvableConstructor(form), values);
    }

    /** The long texts that differ and fit into their field together. */
    private static <F extends Record> List<String> joinable(F typed, F stored) {
        Set<String> different = differences(typed, stored).keySet();
        return Arrays.stream(typed.getClass().getRecordComponents())
                .filter(field -> different.contains(field.getName()) && isLong(field))
                .filter(field -> joined(field, typed, stored).isPresent())
                .map(RecordComponent::getName)
                .toList();
    }

    private static Optional<String> joined(RecordComponent field, Record typed, Record stored) {
        return Difference.value(field, stored) instanceof String first
                        && Difference.value(field, typed) instanceof String second
                        && first.length() + second.length() + BETWEEN.length() <= most(field)
                ? Optional.of(first + BETWEEN + second)
                : Optional.empty();
    }

    private static boolean isLong(RecordComponent field) {
        return most(field) >= LONG;
    }

    private static int most(RecordComponent field) {
        Size size = field.getAccessor().getAnnotation(Size.class);
        return size == null ? 0 : size.max();
    }

    private Conflict() {}
}
