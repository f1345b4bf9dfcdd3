package dk.fremdrift.shared;

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

    private Mistakes() {}
}
