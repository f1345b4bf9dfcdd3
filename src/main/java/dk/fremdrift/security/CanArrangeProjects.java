package dk.fremdrift.security;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.security.access.prepost.PreAuthorize;

/** Say which project is a part of which: HR, who has every project in reach. The handler's project is its parameter {@code id}. */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@PreAuthorize("@projectRights.may(#id, T(dk.fremdrift.security.ProjectRight).READ) and hasRole('HR')")
public @interface CanArrangeProjects {}
