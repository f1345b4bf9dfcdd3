package dk.fremdrift.shared;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Size;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An e-mail address on a form: one that mail can be sent to, so with a dot in its domain, or nothing at all. Mistakes in
 * it are said with the words for {@link Email} and {@link Size}.
 */
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
@Email(regexp = "(\\S+@\\S+\\.\\S+)?")
@Size(max = 254) @NoCpr
@Constraint(validatedBy = {})
public @interface MailAddress {

    /** Never shown: what is wrong is said by the constraints it consists of. */
    String message() default "MailAddress";

    /** The groups in which it holds. */
    Class<?>[] groups() default {};

    /** What else is known about it. */
    Class<? extends Payload>[] payload() default {};
}
