package dk.fremdrift.organisation;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A unit as its form shows it. */
record UnitDetails(
        UUID id,
        String name,
        @Nullable UUID parentId,
        @Nullable String kind,
        @Nullable String place,
        Long version) {

    UnitForm form() {
        return new UnitForm(name, parentId, kind, place, version);
    }
}
