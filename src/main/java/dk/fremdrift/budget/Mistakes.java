package dk.fremdrift.budget;

import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;

/**
 * Adds mistakes that annotations cannot find. {@code Errors.rejectValue} fails for a record of which another field could
 * not be read, since there is no form then to take the value from.
 */
final class Mistakes {

    static void add(BindingResult errors, String field, @Nullable Object typed, String code, Object... arguments) {
        errors.addError(new FieldError(
                errors.getObjectName(), field, typed, false, errors.resolveMessageCodes(code, field), arguments, null));
    }

    private Mistakes() {}
}
