package dk.fremdrift.project;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Which project another one is to be a part of.
 *
 * @param parentNumber its number, or nothing: the project is a part of none
 */
record ParentForm(
        @Nullable @Size(max = 40) String parentNumber,
        @Nullable Long version) {}
