package dk.fremdrift.project;

import dk.fremdrift.shared.ConflictException;
import dk.fremdrift.shared.Ids;
import dk.fremdrift.shared.Period;
import dk.fremdrift.shared.Texts;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
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

    /** When it is planned to run. */
    @Embedded
    private @Nullable Period period;

    /** When it ran, as far as is known. */
    @Embedded
    @AttributeOverride(name = "words", column = @Column(name = "actual_words"))
    @AttributeOverride(name = "from", column = @Column(name = "actual_from"))
    @AttributeOverride(name = "to", column = @Column(name = "actual_to"))
    private @Nullable Period actual;

    /** Whether its words came from another project, and nobody has looked at them yet. */
    private boolean periodToCheck;

    /** Follows from the period, kept so that the database can sort by it. */
    private @Nullable LocalDate periodSort;

    @Enumerated(EnumType.STRING)
    private PhaseStatus status = PhaseStatus.PLANNED;

    private int position;

    /** What the steering group must have approved before it is opened. */
    @ElementCollection
    @CollectionTable(name = "phase_gate", joinColumns = @JoinColumn(name = "phase_id"))
    @Column(name = "kind")
    @Enumerated(EnumType.STRING)
    private Set<Gate> gates = new HashSet<>();

    /** Which of them fall away when the steering group approves a plan without them. */
    @ElementCollection
    @CollectionTable(name = "phase_gate_falling", joinColumns = @JoinColumn(name = "phase_id"))
    @Column(name = "kind")
    @Enumerated(EnumType.STRING)
    private Set<Gate> falling = new HashSet<>();

    @SuppressWarnings("NullAway.Init") // for JPA
    protected Phase() {}

    /** @param position its place among the phases with neither number nor time */
    @SuppressWarnings("NullAway.Init") // revise sets the title
    Phase(UUID projectId, PhaseForm form, int position) {
        this.projectId = projectId;
        this.position = position;
        revise(form, Set.of());
    }

    /** @param held the gates that the steering group has: those left out stay until it approves a plan without them */
    void revise(PhaseForm form, Set<Gate> held) {
        number = form.phaseNumber();
        title = form.phaseTitle().strip();
        description = Texts.clean(form.description());
        plan(form.period());
        var leftOut = new HashSet<>(gates);
        leftOut.retainAll(held);
        leftOut.removeAll(form.gates());
        var needed = new HashSet<>(form.gates());
        needed.addAll(leftOut);
        replace(gates, needed);
        replace(falling, leftOut);
    }

    // Taking all out and putting the same in again would be a change to whoever compares versions
    private static void replace(Set<Gate> kept, Set<Gate> with) {
        if (!kept.equals(with)) {
            kept.clear();
            kept.addAll(with);
        }
    }

    /** Takes off those of the gates that still are to fall away: the steering group has approved a plan without them. */
    void drop(Collection<Gate> approvedAway) {
        var gone = new HashSet<>(falling);
        gone.retainAll(approvedAway);
        gates.removeAll(gone);
        falling.removeAll(gone);
    }

    /** Gives the phase another planned period; when it really ran is left alone. */
    void plan(@Nullable Period planned) {
        period = planned;
        periodToCheck = false;
        periodSort = Period.sortKey(planned);
    }

    /**
     * Says when the phase really ran.
     *
     * @throws ConflictException if it has not begun, or is not closed and is said to have ended
     */
    void ran(@Nullable Period when) {
        if (status == PhaseStatus.PLANNED) {
            throw new ConflictException("project.actual.notBegun");
        }
        if (status == PhaseStatus.OPEN && when != null && when.to() != null) {
            throw new ConflictException("project.actual.notOver");
        }
        actual = when;
    }

    /**
     * Opens a planned phase: from now on entries are booked in it.
     *
     * @param first its first day, if that is known
     */
    void open(@Nullable LocalDate first) {
        move(PhaseStatus.PLANNED, PhaseStatus.OPEN);
        actual = Period.of(null, first, null);
    }

    /**
     * Closes an open phase: no entry is booked in it any more, and only a decision can change that.
     *
     * @param last its last day, if that is known
     */
    void close(@Nullable LocalDate last) {
        move(PhaseStatus.OPEN, PhaseStatus.CLOSED);
        // It did not end before it began: when it did is not known then
        String words = actual == null ? null : actual.words();
        LocalDate first = actual == null ? null : actual.from();
        actual = Period.of(words, first, Period.inOrder(first, last) ? last : null);
    }

    /** Opens a closed phase again, as a decision of the steering group allows; any other phase stays as it is. */
    boolean reopen() {
        boolean closed = status == PhaseStatus.CLOSED;
        if (closed) {
            move(PhaseStatus.CLOSED, PhaseStatus.OPEN);
            actual = actual == null ? null : Period.of(actual.words(), actual.from(), null);
        }
        return closed;
    }

    private void move(PhaseStatus from, PhaseStatus to) {
        if (status != from) {
            throw new ConflictException("project.phase.status.notPossible");
        }
        status = to;
    }

    /** A phase as the history keeps it; the reason is that of the change. */
    record Facts(
            @Nullable Integer phaseNumber,
            String phaseTitle,
            @Nullable String periodWords,
            @Nullable LocalDate periodFrom,
            @Nullable LocalDate periodTo,
            @Nullable String actualWords,
            @Nullable LocalDate actualFrom,
            @Nullable LocalDate actualTo,
            @Nullable String description,
            Set<Gate> gates,
            Set<Gate> gatesFalling,
            PhaseStatus phaseStatus,
            @Nullable String reason) {}

    Facts facts() {
        return facts(null);
    }

    Facts facts(@Nullable String reason) {
        return new Facts(
                number,
                title,
                period == null ? null : period.words(),
                period == null ? null : period.from(),
                period == null ? null : period.to(),
                actual == null ? null : actual.words(),
                actual == null ? null : actual.from(),
                actual == null ? null : actual.to(),
                description,
                new TreeSet<>(gates),
                new TreeSet<>(falling),
                status,
                reason);
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

    @Nullable Period getPeriod() {
        return period;
    }

    @Nullable Period getActual() {
        return actual;
    }

    PhaseStatus getStatus() {
        return status;
    }

    Set<Gate> getGates() {
        return Set.copyOf(gates);
    }
}
