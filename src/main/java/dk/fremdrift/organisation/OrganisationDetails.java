package dk.fremdrift.organisation;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An organisation as its page shows it. */
record OrganisationDetails(
        UUID id,
        String name,
        @Nullable OrganisationKind kind,
        @Nullable String cvr,
        List<String> otherNames,
        List<String> formerNames,
        List<Named> predecessors,
        List<Named> successors,
        int people,
        Long version) {

    /** Another organisation. */
    record Named(UUID id, String name) {}

    OrganisationForm form() {
        return new OrganisationForm(
                name,
                kind,
                cvr,
                String.join("\n", otherNames),
                String.join("\n", formerNames),
                String.join("\n", predecessors.stream().map(Named::name).toList()),
                version);
    }
}
