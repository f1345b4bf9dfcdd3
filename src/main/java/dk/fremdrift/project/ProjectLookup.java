package dk.fremdrift.project;

import dk.fremdrift.shared.NotFoundException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers the short questions that other features ask about projects and their phases. */
@Component
class ProjectLookup implements ProjectDirectory, Phases {

    private final JdbcClient jdbc;
    private final PhaseService phases;

    ProjectLookup(JdbcClient jdbc, PhaseService phases) {
        this.jdbc = jdbc;
        this.phases = phases;
    }

    @Override
    public Optional<UUID> findIdByNumber(String number) {
        return jdbc.sql("select id from project where lower(number) = lower(:number)")
                .param("number", number.strip())
                .query(UUID.class)
                .optional();
    }

    @Override
    public ProjectTitle title(UUID projectId) {
        return jdbc.sql("""
                        select p.number, p.title, o.name
                        from project p left join organisation o on o.id = p.owner_organisation_id
                        where p.id = :id
                        """)
                .param("id", projectId)
                .query((row, index) -> new ProjectTitle(row.getString(1), row.getString(2), row.getString(3)))
                .optional()
                .orElseThrow(() -> new NotFoundException("Project", projectId));
    }

    @Override
    public List<PhaseInfo> of(UUID projectId) {
        return jdbc.sql("""
                        select id, number, title, status from phase
                        where project_id = :project order by number nulls last, period_sort nulls last, position, id
                        """)
                .param("project", projectId)
                .query((row, index) -> new PhaseInfo(
                        row.getObject("id", UUID.class),
                        row.getObject("number", Integer.class),
                        row.getString("title"),
                        PhaseStatus.valueOf(row.getString("status"))))
                .list();
    }

    @Override
    public void reopen(UUID projectId, Collection<UUID> phaseIds, UUID submissionId) {
        UUID submitter = jdbc.sql("select submitted_by from submission where id = :id")
                .param("id", submissionId)
                .query(UUID.class)
                .single();
        phases.reopen(projectId, phaseIds, submitter);
    }
}
