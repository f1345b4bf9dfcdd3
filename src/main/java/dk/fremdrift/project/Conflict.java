package dk.fremdrift.project;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;

/**
 * Two people have edited the same thing. The one who saves last sees both texts, field by field, and saves again:
 * nobody's words are lost. Works on form records that have a {@code version}.
 */
final class Conflict {

    private static final String VERSION = "version";

    /** Shows the form again with what was typed, beside it what is stored now, and ready to be saved over that. */
    static <F extends Record> void show(Model model, F typed, F stored) {
        F renewed = merge(typed, stored, List.of(VERSION));
        var errors = new BeanPropertyBindingResult(renewed, "form");
        errors.reject("conflict");
        model.addAttribute("form", renewed);
        model.addAttribute(BindingResult.MODEL_KEY_PREFIX + "form", errors);
        model.addAttribute("theirs", differences(typed, stored));
        model.addAttribute("failed", true);
    }

    /** What is stored now in the fields where something else was typed. */
    static <F extends Record> Map<String, @Nullable Object> differences(F typed, F stored) {
        Map<String, @Nullable Object> differences = new LinkedHashMap<>();
        for (RecordComponent field : typed.getClass().getRecordComponents()) {
            Object theirs = value(field, stored);
            if (!field.getName().equals(VERSION) && !Objects.equals(value(field, typed), theirs)) {
                differences.put(field.getName(), theirs);
            }
        }
        return differences;
    }

    /** What was typed, but with the stored values in the given fields. */
    static <F extends Record> F merge(F typed, F stored, Collection<String> takeStored) {
        RecordComponent[] fields = typed.getClass().getRecordComponents();
        @Nullable Object[] values = Arrays.stream(fields)
                .map(field -> value(field, takeStored.contains(field.getName()) ? stored : typed))
                .toArray();
        try {
            @SuppressWarnings("unchecked") // a record has one class and one canonical constructor
            Constructor<F> constructor = (Constructor<F>) typed.getClass()
                    .getDeclaredConstructor(
                            Arrays.stream(fields).map(RecordComponent::getType).toArray(Class<?>[]::new));
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    // A text area brings its own line ends and spaces, which nobody typed
    private static @Nullable Object value(RecordComponent field, Record form) {
        try {
            Object value = field.getAccessor().invoke(form);
            return value instanceof String text ? Texts.clean(text) : value;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private Conflict() {}
}
