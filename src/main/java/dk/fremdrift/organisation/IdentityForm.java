package dk.fremdrift.organisation;

import dk.fremdrift.shared.MailAddress;
import dk.fremdrift.shared.NoCpr;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What somebody mends about who a person is, as long as the person has no account that says it. */
record IdentityForm(
        @NotBlank @NoCpr @Size(max = 200) String fullName,
        @Nullable @MailAddress String mailAddress,
        @Nullable Long version) {}
