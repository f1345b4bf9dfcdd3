package dk.fremdrift.project;

import dk.fremdrift.shared.Ids;
import dk.fremdrift.shared.Quantity;
import dk.fremdrift.shared.Texts;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody who takes part in a phase: a role of the project, or words alone, with what the source says of it. */
@Entity
class PhaseParticipant {

    @Id
    private UUID id = Ids.next();

    @Version
    private @Nullable Long version;

    private UUID projectId;

    private UUID phaseId;

    private @Nullable UUID roleId;

    private @Nullable String words;

    private @Nullable String sourceWords;

    /** What the source says elsewhere, where that is something else. */
    private @Nullable String otherSourceWords;

    @Embedded
    private @Nullable Quantity quantity;

    private int position;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected PhaseParticipant() {}

    /** @param position its place among those of the phase */
    PhaseParticipant(UUID projectId, UUID phaseId, ParticipantForm form, int position) {
        this.projectId = projectId;
        this.phaseId = phaseId;
        this.position = position;
        revise(form);
    }

    final void revise(ParticipantForm form) {
        roleId = form.participantRole();
        words = Texts.clean(form.participantWords());
        quantity = form.quantity();
        sourceWords = Texts.clean(form.sourceWords());
        otherSourceWords = Texts.clean(form.otherSourceWords());
    }

    UUID getId() {
        return id;
    }

    @Nullable Long getVersion() {
        return version;
    }
}
