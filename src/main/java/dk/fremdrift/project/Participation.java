package dk.fremdrift.project;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who takes part in a phase, as its page shows it.
 *
 * @param who the name of the person, the words, or the organisation
 * @param kind the role, or none for words alone
 * @param words what is said beside the role
 */
record Participation(
        UUID id,
        UUID phaseId,
        @Nullable UUID roleId,
        @Nullable RoleKind kind,
        @Nullable String who,
        @Nullable String words,
        @Nullable String sourceWords,
        @Nullable String otherSourceWords,
        Long version) {

    /** Whether the source says one thing here and another there. */
    public boolean isContradicted() {
        return otherSourceWords != null;
    }

    ParticipantForm form() {
        return new ParticipantForm(roleId, words, sourceWords, otherSourceWords, version);
    }
}
