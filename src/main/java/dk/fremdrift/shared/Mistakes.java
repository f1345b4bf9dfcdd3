package dk.fremdrift.shared;

import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.ui.Model;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;

/**
 * Adds mistakes that annotations cannot find. {@code Errors.rejectValue} fails for a record of which another field could
 * not be read, since there is no form then to take the value from.
 */
public final class Mistakes {

    /**
     * Adds a mistake at the field, which keeps what was typed in it.
     *
     * @param code the key of the message shown to the person
     * @param arguments what the message is filled in with, already written as the person reads it
     */
    public static void add(BindingResult errors, String field, String code, Object... arguments) {
        Object typed = errors.getTarget() == null ? errors.getFieldValue(field) : errors.getRawFieldValue(field);
        errors.addError(new FieldError(
                errors.getObjectName(), field, typed, false, errors.resolveMessageCodes(code, field), arguments, null));
    }

    /** Shows a form with a mistake at the field that was found before the form could be read. */
    public static void show(Model model, Record form, String field, String code) {
        var errors = new BeanPropertyBindingResult(form, "form");
        add(errors, field, code);
        model.addAttribute("form", form);
        model.addAttribute(BindingResult.MODEL_KEY_PREFIX + "form", errors);
        model.addAttribute("failed", true);
    }

    /**
     * The mistakes but for CPR numbers that are none of this form's doing, as they stood in the field before: a number that
     * was lawful when it was written must not keep anybody from mending the rest. The page then shows those that are left.
     *
     * @param stored what is stored, asked for only if it matters
     */
    public static BindingResult besidesStored(BindingResult errors, Supplier<? extends Record> stored, Model model) {
        if (!(errors.getTarget() instanceof Record typed)
                || errors.getFieldErrors().stream().noneMatch(Mistakes::isNoCpr)) {
            return errors;
        }
        Set<String> changed = Difference.between(stored.get(), typed).stream()
                .map(Difference::field)
                .collect(Collectors.toSet());
        var left = new BeanPropertyBindingResult(typed, errors.getObjectName());
        errors.getAllErrors().stream()
                .filter(error ->
                        !(error instanceof FieldError field) || !isNoCpr(field) || changed.contains(field.getField()))
                .forEach(left::addError);
        model.addAttribute(BindingResult.MODEL_KEY_PREFIX + errors.getObjectName(), left);
        return left;
    }

    private static boolean isNoCpr(FieldError error) {
        return Objects.equals(error.getCode(), NoCpr.class.getSimpleName());
    }

    private Mistakes() {}
}
