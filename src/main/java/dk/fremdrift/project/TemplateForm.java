package dk.fremdrift.project;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What somebody types about a template.
 *
 * @param templateText what it is good for
 */
record TemplateForm(
        @NotBlank @Size(max = 200) String templateName,
        @Nullable @Size(max = 2000) String templateText,
        @Nullable Long version) {}
