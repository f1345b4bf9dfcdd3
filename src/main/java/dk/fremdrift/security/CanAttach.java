package dk.fremdrift.security;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.security.access.prepost.PreAuthorize;

/** Attach files to the project. The handler's project is its parameter {@code id}. */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@PreAuthorize("@projectRights.may(#id, T(dk.fremdrift.security.ProjectRight).ATTACH)")
public @interface CanAttach {}
