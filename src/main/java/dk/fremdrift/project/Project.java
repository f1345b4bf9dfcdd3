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
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A competence-development project; what it is about stands in the sections of its description. */
@Entity
class Project {

    @Id
    private UUID id = Ids.next();

    @Version
    private @Nullable Long version;

    private String number;

    private String title;

    private @Nullable UUID parentId;

    private @Nullable UUID ownerOrganisationId;

    private @Nullable String programme;

    private @Nullable String agreedBetween;

    private @Nullable String journalNumber;

    @Embedded
    private @Nullable Period period;

    /** Follows from the period, kept so that the database can sort by it. */
    private @Nullable LocalDate periodSort;

    @Enumerated(EnumType.STRING)
    private ProjectStatus status = ProjectStatus.DRAFT;

    private Instant createdAt;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected Project() {}

    @SuppressWarnings("NullAway.Init") // describe sets the number and the title
    Project(ProjectForm form, @Nullable UUID parent, @Nullable UUID ownerOrganisation, Instant createdAt) {
        this.parentId = parent;
        describe(form, ownerOrganisation);
        this.createdAt = createdAt;
    }

    void describe(ProjectForm form, @Nullable UUID ownerOrganisation) {
        number = form.number().strip();
        title = form.title().strip();
        ownerOrganisationId = ownerOrganisation;
        programme = Texts.clean(form.programme());
        agreedBetween = Texts.clean(form.agreedBetween());
        journalNumber = Texts.clean(form.journalNumber());
        plan(Period.of(form.periodWords(), form.periodFrom(), form.periodTo()));
    }

    /** Gives the project another period. */
    final void plan(@Nullable Period planned) {
        period = planned;
        periodSort = Period.sortKey(planned);
    }

    /**
     * Makes the project a part of another one, or of none.
     *
     * @throws ConflictException if it is more than a draft
     */
    void putBelow(@Nullable UUID parent) {
        if (status != ProjectStatus.DRAFT) {
            throw new ConflictException("project.parent.settled");
        }
        parentId = parent;
    }

    /** Moves the project along its life; what it was before is the answer. */
    ProjectStatus become(ProjectStatus next) {
        if (!status.canBecome(next)) {
            throw new ConflictException("project.status.notPossible");
        }
        ProjectStatus before = status;
        status = next;
        return before;
    }

    UUID getId() {
        return id;
    }

    @Nullable Long getVersion() {
        return version;
    }

    String getNumber() {
        return number;
    }

    String getTitle() {
        return title;
    }

    @Nullable Period getPeriod() {
        return period;
    }
}
