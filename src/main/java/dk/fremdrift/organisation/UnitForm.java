package dk.fremdrift.organisation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody types about a unit.
 *
 * @param parentId the unit it stands below, or none
 * @param unitKind what it is, in the organisation's own words: school, day-care centre, department
 */
record UnitForm(
        @NotBlank @Size(max = 200) String unitName,
        @Nullable UUID parentId,
        @Nullable @Size(max = 100) String unitKind,
        @Nullable @Size(max = 200) String place,
        @Nullable Long version) {

    static UnitForm below(@Nullable UUID parentId) {
        return new UnitForm("", parentId, null, null, null);
    }
}
