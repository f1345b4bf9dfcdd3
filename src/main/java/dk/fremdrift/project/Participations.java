package dk.fremdrift.project;

import dk.fremdrift.shared.NotFoundException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads who takes part in the phases of a project. */
@Component
class Participations {

    private static final String WHO = "coalesce(p.name, r.words, case when not r.vacant then o.name end)";

    private static final String IN_PHASES = """
            select t.id, t.phase_id, t.role_id, r.kind, p.person_id, %s as who, t.words,
                t.quantity_words, t.quantity_bound, t.quantity_number, t.source_words, t.other_source_words, t.version
            from phase_participant t
            left join project_role r on r.id = t.role_id
            left join person_now p on p.id = r.person_id
            left join organisation o on o.id = r.organisation_id
            where t.project_id = :project
            order by t.phase_id, t.position, t.id
            """.formatted(WHO);

    /**
     * A role that may be chosen; nobody has a vacant one.
     *
     * @param organisation where somebody is to come from, if the role is vacant
     */
    record Choice(
            UUID id,
            RoleKind kind,
            @Nullable String who,
            @Nullable String organisation) {}

    private final JdbcClient jdbc;

    Participations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Everybody who takes part in a phase of the project, phase by phase. */
    List<Participation> of(UUID projectId) {
        return jdbc.sql(IN_PHASES)
                .param("project", projectId)
                .query(new SimplePropertyRowMapper<>(Participation.class))
                .list();
    }

    /** @throws NotFoundException if nobody of that id takes part in the phase */
    Participation find(UUID projectId, UUID phaseId, UUID participantId) {
        return of(projectId).stream()
                .filter(participation -> participation.id().equals(participantId)
                        && participation.phaseId().equals(phaseId))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("Participant", participantId));
    }

    /** The roles of the project, of which some may take part in a phase. */
    List<Choice> roles(UUID projectId) {
        return jdbc.sql("""
                        select r.id, r.kind, %s as who, case when r.vacant then o.name end as organisation
                        from project_role r
                        left join person_now p on p.id = r.person_id
                        left join organisation o on o.id = r.organisation_id
                        where r.project_id = :project
                        order by array_position(array['OWNER', 'LEADER', 'SECRETARY', 'GROUP_MEMBER', 'CONSULTANT',
                            'SOCIAL_PARTNER_CONSULTANT', 'EVALUATOR'], r.kind), r.valid_from nulls first, r.id
                        """.formatted(WHO))
                .param("project", projectId)
                .query(new SimplePropertyRowMapper<>(Choice.class))
                .list();
    }
}
