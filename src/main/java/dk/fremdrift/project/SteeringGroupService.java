package dk.fremdrift.project;

import dk.fremdrift.audit.AuditTrail;
import dk.fremdrift.shared.BrokenRule;
import dk.fremdrift.shared.ConflictException;
import dk.fremdrift.shared.NotFoundException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sets up the seats of the steering group, and says who sits in them from when to when. */
@Service
@Transactional
class SteeringGroupService {

    private static final String SEAT = "seat";

    private final Seats seats;
    private final SeatHolders holders;
    private final Participants participants;
    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final Clock clock;

    SteeringGroupService(
            Seats seats,
            SeatHolders holders,
            Participants participants,
            JdbcClient jdbc,
            AuditTrail audit,
            Clock clock) {
        this.seats = seats;
        this.holders = holders;
        this.participants = participants;
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Sets up a seat, and puts the person in it who was typed along with it, if anybody.
     *
     * @return the time in it of whoever was put in it, if anybody
     */
    Optional<UUID> setUp(UUID projectId, SeatForm form) {
        UUID organisation = participants.organisation(form.seatOrganisation());
        Seat seat = seats.saveAndFlush(new Seat(projectId, form, organisation, seats.lastPosition(projectId) + 1));
        record("project.seatSetUp", seat, null, seat.facts());
        return form.person().isEmpty()
                ? Optional.empty()
                : Optional.of(
                        seat(seat, form.person(), HolderKind.HOLDER, form.validFrom(), form.validTo(), projectId));
    }

    /** @throws ObjectOptimisticLockingFailureException if somebody has saved since the form was read */
    void revise(UUID projectId, UUID seatId, SeatForm form) {
        Seat seat = find(projectId, seatId);
        if (!Objects.equals(seat.getVersion(), form.version())) {
            throw new ObjectOptimisticLockingFailureException(Seat.class, seatId);
        }
        Seat.Facts before = seat.facts();
        seat.revise(form, participants.organisation(form.seatOrganisation()));
        seats.saveAndFlush(seat);
        record("project.seatRevised", seat, before, seat.facts());
    }

    /**
     * Removes a seat in which nobody has ever sat.
     *
     * @throws ConflictException if somebody has, or others would then decide on a matter that is before the group
     */
    void remove(UUID projectId, UUID seatId) {
        Optional<Seat> seat = seats.findByIdAndProjectId(seatId, projectId);
        if (!delete(projectId, seatId)) {
            throw new ConflictException("project.seat.deletion.notPossible");
        }
        seat.ifPresent(gone -> record("project.seatRemoved", gone, gone.facts(), null));
    }

    private boolean delete(UUID projectId, UUID seatId) {
        try {
            return jdbc.sql("""
                            delete from seat where id = :seat and project_id = :project
                              and not exists (select 1 from seat_holder h where h.seat_id = seat.id)
                            """)
                            .param("seat", seatId)
                            .param("project", projectId)
                            .update()
                    > 0;
        } catch (DataIntegrityViolationException e) {
            throw BrokenRule.of(e).equals("seat_not_under_open_matter")
                    ? new ConflictException("project.seat.openMatter")
                    : e;
        }
    }

    /** Puts a person in a seat, as its holder or as the deputy; answers with the time in it. */
    UUID fill(UUID projectId, UUID seatId, HolderForm form) {
        return seat(
                find(projectId, seatId), form.person(), form.holderKind(), form.validFrom(), form.validTo(), projectId);
    }

    private UUID seat(
            Seat seat,
            PersonFields typed,
            HolderKind kind,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            UUID projectId) {
        UUID person = participants.assure(projectId, typed, true);
        // Whoever follows another does so from a day
        LocalDate first =
                from == null && holders.existsBySeatIdAndKind(seat.getId(), kind) ? LocalDate.now(clock) : from;
        SeatHolder holder = holders.saveAndFlush(new SeatHolder(seat, person, kind, first, to));
        audit.changed(
                "project.seatFilled",
                SEAT,
                seat.getId(),
                projectId,
                Map.of("person", person.toString(), "as", kind.name()),
                null,
                holder.facts());
        return holder.getId();
    }

    /**
     * Mends since when somebody sits in a seat; what it said stays in the history.
     *
     * @throws ConflictException if the time is over already
     * @throws ObjectOptimisticLockingFailureException if somebody has changed it since the form was read
     */
    void correct(UUID projectId, UUID holderId, HolderCorrectionForm form) {
        SeatHolder holder = find(projectId, holderId, form.version());
        SeatHolder.Facts before = holder.facts();
        holder.correct(form, LocalDate.now(clock));
        holders.saveAndFlush(holder);
        record("project.seatCorrected", holder, projectId, before);
    }

    /**
     * Ends somebody's time in a seat on a day, or at once.
     *
     * @throws ConflictException if there is no day, or the time is over already
     * @throws ObjectOptimisticLockingFailureException if somebody has changed it since the form was read
     */
    void end(UUID projectId, UUID holderId, EndForm form) {
        SeatHolder holder = find(projectId, holderId, form.version());
        SeatHolder.Facts before = holder.facts();
        LocalDate today = LocalDate.now(clock);
        if (form.atOnce()) {
            holder.endNow(today, clock.instant());
        } else if (form.lastDay() == null) {
            throw new ConflictException("project.end.dayMissing");
        } else {
            holder.endOn(form.lastDay(), today);
        }
        holders.saveAndFlush(holder);
        record("project.seatLeft", holder, projectId, before);
    }

    private SeatHolder find(UUID projectId, UUID holderId, @Nullable Long version) {
        SeatHolder holder = holders.findByIdAndProjectId(holderId, projectId)
                .orElseThrow(() -> new NotFoundException("Seat holder", holderId));
        if (!Objects.equals(holder.getVersion(), version)) {
            throw new ObjectOptimisticLockingFailureException(SeatHolder.class, holderId);
        }
        return holder;
    }

    private void record(String action, SeatHolder holder, UUID projectId, SeatHolder.Facts before) {
        Map<String, String> who = Map.of("person", holder.getPersonId().toString());
        audit.changed(action, SEAT, holder.getSeatId(), projectId, who, before, holder.facts());
    }

    private void record(String action, Seat seat, Seat.@Nullable Facts before, Seat.@Nullable Facts after) {
        audit.changed(action, SEAT, seat.getId(), seat.getProjectId(), Map.of(), before, after);
    }

    private Seat find(UUID projectId, UUID seatId) {
        return seats.findByIdAndProjectId(seatId, projectId).orElseThrow(() -> new NotFoundException("Seat", seatId));
    }
}
