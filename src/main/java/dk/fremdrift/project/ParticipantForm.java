package dk.fremdrift.project;

import dk.fremdrift.shared.Mistakes;
import dk.fremdrift.shared.NoCpr;
import dk.fremdrift.shared.Quantity;
import dk.fremdrift.shared.Texts;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/**
 * What somebody types about who takes part in a phase.
 *
 * @param participantRole a role of the project, or none where words say who it is
 * @param quantityWords how many they are, as are bound and number
 * @param sourceWords where it stands, in the source's own words
 * @param otherSourceWords what the source says elsewhere, where that is something else
 */
record ParticipantForm(
        @Nullable UUID participantRole,
        @Nullable @NoCpr @Size(max = 300) String participantWords,
        @Nullable @Size(max = 200) String quantityWords,
        Quantity.@Nullable Bound quantityBound,
        @Nullable @Min(0) Integer quantityNumber,
        @Nullable @Size(max = 2000) String sourceWords,
        @Nullable @Size(max = 2000) String otherSourceWords,
        @Nullable Long version) {

    static final ParticipantForm EMPTY = new ParticipantForm(null, null, null, null, null, null, null, null);

    public @Nullable Quantity quantity() {
        return Quantity.of(quantityWords, quantityBound, quantityNumber);
    }

    /** What no annotation on one field can say. */
    void check(BindingResult errors) {
        if (participantRole == null && Texts.clean(participantWords) == null) {
            Mistakes.add(errors, "participantWords", "project.participant.nobody");
        }
        if (Texts.clean(otherSourceWords) != null && Texts.clean(sourceWords) == null) {
            Mistakes.add(errors, "sourceWords", "project.participant.source.missing");
        }
    }
}
