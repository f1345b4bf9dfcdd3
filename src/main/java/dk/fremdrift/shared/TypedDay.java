package dk.fremdrift.shared;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.format.annotation.DateTimeFormat;

/**
 * A day on a form: read as the browser's date field sends it, or as people in Denmark write it, and shown as the date
 * field wants it ({@code 2014-09-23}).
 */
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
@DateTimeFormat(
        iso = DateTimeFormat.ISO.DATE,
        fallbackPatterns = {"dd.MM.yyyy", "d.M.yyyy", "dd-MM-yyyy"})
public @interface TypedDay {}
