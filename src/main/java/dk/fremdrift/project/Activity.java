package dk.fremdrift.project;

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

/** An activity or a milestone of the time and action plan, in a phase or in the project as a whole. */
@Entity
class Activity {

    @Id
    private UUID id = Ids.next();

    @Version
    private @Nullable Long version;

    private UUID projectId;

    private @Nullable UUID phaseId;

    @Enumerated(EnumType.STRING)
    private ActivityKind kind;

    private String title;

    private @Nullable String description;

    private @Nullable String responsible;

    @Enumerated(EnumType.STRING)
    private Certainty certainty;

    @Enumerated(EnumType.STRING)
    private ActivityStatus status;

    @Embedded
    private @Nullable Period period;

    /** Whether its words came from another project, and nobody has looked at them yet. */
    private boolean periodToCheck;

    /** Follows from the period, kept so that the database can sort by it. */
    private @Nullable LocalDate periodSort;

    private int position;

    @Embedded
    private @Nullable Origin origin;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected Activity() {}

    /** @param position its place among those that lie at the same time, or at none that is known */
    @SuppressWarnings("NullAway.Init") // revise sets the rest
    Activity(UUID projectId, ActivityForm form, @Nullable Origin origin, int position) {
        this.origin = origin;
        this.projectId = projectId;
        this.position = position;
        revise(form);
    }

    void revise(ActivityForm form) {
        phaseId = form.phaseId();
        kind = form.activityKind();
        title = form.activityTitle().strip();
        description = Texts.clean(form.description());
        responsible = Texts.clean(form.responsible());
        certainty = form.certainty();
        status = form.activityStatus();
        period = Period.of(form.periodWords(), form.periodFrom(), form.periodTo());
        periodSort = Period.sortKey(period);
        periodToCheck = false;
    }

    UUID getId() {
        return id;
    }

    @Nullable Origin getOrigin() {
        return origin;
    }

    @Nullable Long getVersion() {
        return version;
    }
}
