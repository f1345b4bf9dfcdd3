package dk.fremdrift.project;

import dk.fremdrift.shared.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A seat in the steering group of a project. It is there whether or not anybody sits in it. */
@Entity
class Seat {

    @Id
    private UUID id = Ids.next();

    @Version
    private @Nullable Long version;

    private UUID projectId;

    private String title;

    private @Nullable UUID organisationId;

    private boolean chair;

    private int position;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected Seat() {}

    @SuppressWarnings("NullAway.Init") // revise sets the title
    Seat(UUID projectId, SeatForm form, @Nullable UUID organisationId, int position) {
        this.projectId = projectId;
        this.position = position;
        revise(form, organisationId);
    }

    void revise(SeatForm form, @Nullable UUID organisation) {
        title = form.seatTitle().strip();
        organisationId = organisation;
        chair = form.isChair();
        position = form.position() == null ? position : form.position();
    }

    /** A seat as the history keeps it. */
    record Facts(String seatTitle, @Nullable UUID seatOrganisation, boolean chair, int position) {}

    Facts facts() {
        return new Facts(title, organisationId, chair, position);
    }

    String getTitle() {
        return title;
    }

    UUID getId() {
        return id;
    }

    UUID getProjectId() {
        return projectId;
    }

    @Nullable Long getVersion() {
        return version;
    }
}
