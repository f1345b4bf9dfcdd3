package dk.fremdrift.shared;

import org.springframework.beans.PropertyAccessException;
import org.springframework.validation.BindingResult;
import org.springframework.validation.DefaultBindingErrorProcessor;
import org.springframework.validation.FieldError;

/** Says at an amount's field what is wrong with it, where Spring would only say that it is no amount: for every binder of forms. */
public class AmountMistakes extends DefaultBindingErrorProcessor {

    @Override
    public void processPropertyAccessException(PropertyAccessException failure, BindingResult errors) {
        AmountRefused refused = AmountRefused.behind(failure);
        String field = failure.getPropertyName();
        if (refused == null || field == null) {
            super.processPropertyAccessException(failure, errors);
        } else {
            errors.addError(new FieldError(
                    errors.getObjectName(),
                    field,
                    failure.getValue(),
                    true,
                    errors.resolveMessageCodes(refused.code(), field),
                    refused.arguments(),
                    null));
        }
    }
}
