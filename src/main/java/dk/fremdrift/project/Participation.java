package dk.fremdrift.project;

import dk.fremdrift.shared.Quantity;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who takes part in a phase, as its page shows it.
 *
 * @param who the name of the person, the words, or the organisation; nobody has a vacant role
 * @param kind the role, or none for words alone
 * @param words what is said beside the role
 */
record Participation(
        UUID id,
        UUID phaseId,
        @Nullable UUID roleId,
        @Nullable RoleKind kind,
        @Nullable UUID personId,
        @Nullable String who,
        @Nullable String words,
        @Nullable String quantityWords,
        Quantity.@Nullable Bound quantityBound,
        @Nullable Integer quantityNumber,
        @Nullable String sourceWords,
        @Nullable String otherSourceWords,
        Long version) {

    /** Whether the source says one thing here and another there. */
    public boolean isContradicted() {
        return otherSourceWords != null;
    }

    public @Nullable Quantity quantity() {
        return Quantity.of(quantityWords, quantityBound, quantityNumber);
    }

    ParticipantForm form() {
        return new ParticipantForm(
                roleId, words, quantityWords, quantityBound, quantityNumber, sourceWords, otherSourceWords, version);
    }
}
