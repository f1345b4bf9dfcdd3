package dk.fremdrift.budget;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What the administrator types about a cost type.
 *
 * @param nameDa its name in Danish
 * @param nameEn its name in English
 * @param rank its place in the order, smallest first
 * @param active whether leaders can choose it; a box that is not ticked is not sent
 */
record CostTypeForm(
        @NotBlank @Size(max = 120) String nameDa,
        @NotBlank @Size(max = 120) String nameEn,
        @NotNull @Min(0) @Max(9999) Integer rank,
        @Nullable Boolean active,
        @Nullable Long version) {

    @SuppressWarnings("NullAway") // not yet validated
    CostTypeForm {
        nameDa = nameDa == null ? null : nameDa.strip();
        nameEn = nameEn == null ? null : nameEn.strip();
    }

    static CostTypeForm at(int position) {
        return new CostTypeForm("", "", position, true, null);
    }

    static CostTypeForm of(CostType costType) {
        return new CostTypeForm(
                costType.getNameDa(),
                costType.getNameEn(),
                costType.getPosition(),
                costType.isActive(),
                costType.getVersion());
    }

    boolean inUse() {
        return Boolean.TRUE.equals(active);
    }
}
