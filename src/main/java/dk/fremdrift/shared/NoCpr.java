package dk.fremdrift.shared;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A field about a person, in which no CPR number may stand. */
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = NoCpr.Check.class)
public @interface NoCpr {

    /** Never shown: the messages of the application are found by the name of the constraint. */
    String message() default "NoCpr";

    /** The groups in which it holds. */
    Class<?>[] groups() default {};

    /** What else is known about it. */
    Class<? extends Payload>[] payload() default {};

    /** Looks for one. */
    class Check implements ConstraintValidator<NoCpr, String> {

        @Override
        public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
            return text == null
                    || !Cpr.mayBe(
                            text,
                            LocalDate.now(context.getClockProvider().getClock().withZone(Danish.ZONE)));
        }
    }
}
