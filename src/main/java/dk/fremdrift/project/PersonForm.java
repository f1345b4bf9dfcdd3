package dk.fremdrift.project;

import dk.fremdrift.shared.NoCpr;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What HR types about somebody who has a role or a seat. Name and address are the account's, or were given with the role.
 *
 * @param organisation the name of the organisation the person works for
 */
record PersonForm(
        @Nullable @NoCpr @Size(max = 200) String jobTitle,
        @Nullable @NoCpr @Size(max = 200) String organisation,
        @Nullable Long version) {}
