package dk.fremdrift.project;

import dk.fremdrift.project.FrozenChange.PhaseOutside;
import dk.fremdrift.shared.Period;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what a change would change, as it stands now. */
@Component
class ChangeTargets {

    /**
     * A phase whose period may still be moved.
     *
     * @param held whether it is in a plan that the steering group has approved or is to decide on
     */
    record TargetPhase(
            UUID id,
            @Nullable Integer number,
            String title,
            @Nullable Period period,
            boolean held) {

        /** As other phases are called. */
        String label(Locale locale) {
            return PhaseInfo.label(number, title, locale);
        }
    }

    /** An organisation in the project. */
    record Partner(UUID id, String name, @Nullable String role) {}

    /** What a change would start from in the project itself. */
    record Now(ProjectStatus status, @Nullable Period period) {}

    private record Text(@Nullable String text) {}

    private final JdbcClient jdbc;

    ChangeTargets(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The phases that are not over. */
    List<TargetPhase> phases(UUID projectId) {
        return jdbc.sql("""
                        select *, plan_holds(project_id, id) as held from phase where project_id = :project and status <> 'CLOSED'
                        order by number nulls last, period_sort nulls last, position, id
                        """)
                .param("project", projectId)
                .query((row, index) -> new TargetPhase(
                        row.getObject("id", UUID.class),
                        row.getObject("number", Integer.class),
                        row.getString("title"),
                        Periods.of(row),
                        row.getBoolean("held")))
                .list();
    }

    /** The phase, if the project has it still and it is not over. */
    Optional<TargetPhase> phase(UUID projectId, UUID phaseId) {
        return phases(projectId).stream()
                .filter(phase -> phase.id().equals(phaseId))
                .findFirst();
    }

    /** The phases, over or not, that reach beyond the period, for certain or by all that words can mean. */
    List<PhaseOutside> phasesOutside(UUID projectId, @Nullable Period whole) {
        return jdbc
                .sql("""
                        select number, title, period_words, period_from, period_to from phase where project_id = :project
                        order by number nulls last, period_sort nulls last, position, id
                        """)
                .param("project", projectId)
                .query((row, index) -> {
                    Period period = Periods.of(row);
                    return period == null || !period.reachesBeyond(whole)
                            ? null
                            : new PhaseOutside(row.getObject("number", Integer.class), row.getString("title"), period);
                })
                .list()
                .stream()
                .filter(Objects::nonNull)
                .toList();
    }

    /** The planned period of the phase, or of the project where there is no phase. */
    @Nullable Period planned(UUID projectId, @Nullable UUID phaseId) {
        return phaseId == null
                ? now(projectId).period()
                : phase(projectId, phaseId).map(TargetPhase::period).orElse(null);
    }

    ProjectStatus status(UUID projectId) {
        return now(projectId).status();
    }

    Now now(UUID projectId) {
        return jdbc.sql("select status, period_words, period_from, period_to from project where id = :project")
                .param("project", projectId)
                .query((row, index) -> new Now(ProjectStatus.valueOf(row.getString("status")), Periods.of(row)))
                .single();
    }

    /** What the section of the description says. */
    @Nullable String text(UUID projectId, SectionKind section) {
        return jdbc.sql("select text from description_section where project_id = :project and kind = :kind")
                .param("project", projectId)
                .param("kind", section.name())
                .query((row, index) -> new Text(row.getString("text")))
                .optional()
                .map(Text::text)
                .orElse(null);
    }

    /** The organisation in the project, if it takes part. */
    Optional<Partner> partner(UUID projectId, UUID organisationId) {
        return partners(projectId).stream()
                .filter(partner -> partner.id().equals(organisationId))
                .findFirst();
    }

    /** What the organisation is called today. */
    String organisation(UUID organisationId) {
        return jdbc.sql("select name from organisation where id = :id")
                .param("id", organisationId)
                .query(String.class)
                .single();
    }

    List<Partner> partners(UUID projectId) {
        return jdbc.sql("""
                        select o.id, o.name, p.role from project_partner p join organisation o on o.id = p.organisation_id
                        where p.project_id = :project order by o.name, o.id
                        """)
                .param("project", projectId)
                .query((row, index) ->
                        new Partner(row.getObject("id", UUID.class), row.getString("name"), row.getString("role")))
                .list();
    }
}
