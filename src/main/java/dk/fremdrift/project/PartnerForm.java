package dk.fremdrift.project;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** An organisation that takes part in a project, and as what, in words. */
record PartnerForm(
        @NotBlank @Size(max = 200) String partnerName,
        @Nullable @Size(max = 200) String partnerRole,
        @Nullable Long version) {

    static final PartnerForm EMPTY = new PartnerForm("", null, null);
}
