package dk.fremdrift.project;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ProjectRoles extends Repository<ProjectRole, UUID> {

    /** Saves at once, so that a rule of the database is broken here and not at the end of the transaction. */
    ProjectRole saveAndFlush(ProjectRole role);

    Optional<ProjectRole> findByIdAndProjectId(UUID id, UUID projectId);

    /** The role of the kind that nobody has and that is not over. */
    @Query(value = """
            select * from project_role
            where project_id = :projectId and kind = :kind and vacant and ended_at is null
                and coalesce(valid_to >= :today, true)
            order by id limit 1
            """, nativeQuery = true)
    Optional<ProjectRole> vacancy(UUID projectId, String kind, LocalDate today);

    /** Whether somebody has or had a role of the kind, by whichever of their registrations. */
    @Query(value = """
            select exists (select from project_role
                where project_id = :projectId and kind = :kind and person_id in (select id from registrations_of(:personId)))
            """, nativeQuery = true)
    boolean hadItBefore(UUID projectId, UUID personId, String kind);
}
