package dk.fremdrift.project;

import dk.fremdrift.shared.ConflictException;
import dk.fremdrift.shared.Ids;
import dk.fremdrift.shared.Period;
import dk.fremdrift.shared.Texts;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A phase of a project. Phases may overlap, and not all of them have a number or exact dates. */
@Entity
class Phase {

    @Id
    private UUID id = Ids.next();

    @Version
    private @Nullable Long version;

    private UUID projectId;

    private @Nullable Integer number;

    private String title;

    private @Nullable String description;

    @Embedded
    private @Nullable Period period;

    /** Follows from the period, kept so that the database can sort by it. */
    private @Nullable LocalDate periodSort;

    @Enumerated(EnumType.STRING)
    private PhaseStatus status = PhaseStatus.PLANNED;

    private int position;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected Phase() {}

    /** @param position its place among the phases with neither number nor time */
    @SuppressWarnings("NullAway.Init") // revise sets the title
    Phase(UUID projectId, PhaseForm form, int position) {
        this.projectId = projectId;
        this.position = position;
        revise(form);
    }

    void revise(PhaseForm form) {
        number = form.phaseNumber();
        title = form.phaseTitle().strip();
        description = Texts.clean(form.description());
        period = Period.of(form.periodWords(), form.periodFrom(), form.periodTo());
        periodSort = Period.sortKey(period);
    }

    /** Opens a planned phase: from now on entries are booked in it. */
    void open() {
        move(PhaseStatus.PLANNED, PhaseStatus.OPEN);
    }

    /** Closes an open phase: no entry is booked in it any more, and only a decision can change that. */
    void close() {
        move(PhaseStatus.OPEN, PhaseStatus.CLOSED);
    }

    /** Opens a closed phase again, as a decision of the steering group allows; any other phase stays as it is. */
    boolean reopen() {
        boolean closed = status == PhaseStatus.CLOSED;
        if (closed) {
            move(PhaseStatus.CLOSED, PhaseStatus.OPEN);
        }
        return closed;
    }

    private void move(PhaseStatus from, PhaseStatus to) {
        if (status != from) {
            throw new ConflictException("project.phase.status.notPossible");
        }
        status = to;
    }

    /** The phase as the audit trail names it: its number, if it has one, and its title. */
    String name() {
        return number == null ? title : number + " " + title;
    }

    UUID getId() {
        return id;
    }

    @Nullable Long getVersion() {
        return version;
    }

    UUID getProjectId() {
        return projectId;
    }
}
