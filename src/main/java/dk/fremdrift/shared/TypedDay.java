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
import org.springframework.format.annotation.DateTimeFormat;

/**
 * A day on a form: read as the browser's date field sends it, or as people in Denmark write it, and shown as the date
 * field wants it ({@code 2014-09-23}). Whoever types {@code 0015} for 2015 is told.
 */
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
@DateTimeFormat(
        iso = DateTimeFormat.ISO.DATE,
        fallbackPatterns = {"dd.MM.yyyy", "d.M.yyyy", "dd-MM-yyyy"})
@Constraint(validatedBy = TypedDay.InOurTime.class)
public @interface TypedDay {

    /** The key of the message, from which the constraint's own name is found. */
    String message() default "TypedDay";

    /** The groups in which it holds. */
    Class<?>[] groups() default {};

    /** What else is known about it. */
    Class<? extends Payload>[] payload() default {};

    /** No project lies outside these years. */
    class InOurTime implements ConstraintValidator<TypedDay, LocalDate> {

        private static final int FIRST_YEAR = 1900;
        private static final int LAST_YEAR = 2199;

        @Override
        public boolean isValid(@Nullable LocalDate day, ConstraintValidatorContext context) {
            return day == null || (day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR);
        }
    }
}
