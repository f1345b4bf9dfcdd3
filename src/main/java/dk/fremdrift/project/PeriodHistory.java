package dk.fremdrift.project;

import dk.fremdrift.shared.Ids;
import dk.fremdrift.shared.Moments;
import dk.fremdrift.shared.Period;
import dk.fremdrift.shared.Texts;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps every period that a phase has had; nothing of it is ever changed. */
@Component
class PeriodHistory {

    private final JdbcClient jdbc;
    private final Clock clock;

    PeriodHistory(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Writes down that the phase has another planned period now; the same one again is no change. */
    void add(Phase phase, @Nullable Period before, UUID personId) {
        add(phase, PeriodChange.Kind.PLANNED, before, phase.getPeriod(), null, null, personId, null);
    }

    /**
     * Writes down that the phase was postponed or extended.
     *
     * @param changeId the approved change that moved it, if one did
     */
    void addMove(
            Phase phase, @Nullable Period before, Shift shift, String reason, UUID personId, @Nullable UUID changeId) {
        add(phase, PeriodChange.Kind.PLANNED, before, phase.getPeriod(), shift, reason, personId, changeId);
    }

    /** Writes down that the phase ran at another time than was known; the same one again is no change. */
    void addActual(Phase phase, @Nullable Period before, @Nullable String reason, UUID personId) {
        add(phase, PeriodChange.Kind.ACTUAL, before, phase.getActual(), null, reason, personId, null);
    }

    private void add(
            Phase phase,
            PeriodChange.Kind kind,
            @Nullable Period before,
            @Nullable Period after,
            @Nullable Shift shift,
            @Nullable String reason,
            UUID personId,
            @Nullable UUID changeId) {
        if (Objects.equals(before, after)) {
            return;
        }
        jdbc.sql("""
                        insert into phase_period_change (id, project_id, phase_id, kind, old_words, old_from, old_to,
                            new_words, new_from, new_to, move_kind, move_months, reason, changed_by, changed_at, change_id)
                        values (:id, :project, :phase, :kind, :oldWords, :oldFrom, :oldTo,
                            :newWords, :newFrom, :newTo, :moveKind, :moveMonths, :reason, :person, :at, :change)
                        """)
                .param("id", Ids.next())
                .param("project", phase.getProjectId())
                .param("phase", phase.getId())
                .param("kind", kind.name())
                .param("oldWords", before == null ? null : before.words())
                .param("oldFrom", before == null ? null : before.from())
                .param("oldTo", before == null ? null : before.to())
                .param("newWords", after == null ? null : after.words())
                .param("newFrom", after == null ? null : after.from())
                .param("newTo", after == null ? null : after.to())
                .param("moveKind", shift == null ? null : shift.kind().name())
                .param("moveMonths", shift == null ? null : shift.months())
                .param("reason", Texts.clean(reason))
                .param("person", personId)
                .param("change", changeId)
                .param("at", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .update();
    }

    /** What has happened to the periods of the project's phases, the latest first. */
    List<PeriodChange> of(UUID projectId) {
        return jdbc.sql("""
                        select c.*, p.name as person from phase_period_change c join person_now p on p.id = c.changed_by
                        where c.project_id = :project order by c.position desc
                        """)
                .param("project", projectId)
                .query((row, index) -> new PeriodChange(
                        row.getObject("phase_id", UUID.class),
                        PeriodChange.Kind.valueOf(row.getString("kind")),
                        period(row, "old"),
                        period(row, "new"),
                        shift(row),
                        row.getString("reason"),
                        row.getString("person"),
                        row.getObject("change_id", UUID.class),
                        Moments.in(row, "changed_at")))
                .list();
    }

    private static @Nullable Shift shift(ResultSet row) throws SQLException {
        String kind = row.getString("move_kind");
        return kind == null ? null : new Shift(MoveKind.valueOf(kind), row.getObject("move_months", Integer.class));
    }

    private static @Nullable Period period(ResultSet row, String side) throws SQLException {
        return Period.of(
                row.getString(side + "_words"),
                row.getObject(side + "_from", LocalDate.class),
                row.getObject(side + "_to", LocalDate.class));
    }
}
