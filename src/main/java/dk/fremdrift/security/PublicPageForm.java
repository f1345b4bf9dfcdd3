package dk.fremdrift.security;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** The text of a public page in both languages. */
record PublicPageForm(
        @NotBlank @Size(max = 20_000) String textDa,
        @NotBlank @Size(max = 20_000) String textEn,
        @Nullable Long version) {

    static PublicPageForm of(PublicPage page) {
        return new PublicPageForm(page.getTextDa(), page.getTextEn(), page.getVersion());
    }
}
