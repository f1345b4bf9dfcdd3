package dk.fremdrift.project;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ProjectRoles extends Repository<ProjectRole, UUID> {

    /** Saves at once, so that a rule of the database is broken here and not at the end of the transaction. */
    ProjectRole saveAndFlush(ProjectRole role);

    Optional<ProjectRole> findByIdAndProjectId(UUID id, UUID projectId);

    /** The role of the kind that nobody has and that has no last day. */
    Optional<ProjectRole> findFirstByProjectIdAndKindAndVacantTrueAndTenureValidToIsNullOrderById(
            UUID projectId, RoleKind kind);

    /** Whether somebody has or had a role of the kind, by whichever of their registrations. */
    @Query(value = """
            select exists (select from project_role
                where project_id = :projectId and kind = :kind and person_id in (select id from registrations_of(:personId)))
            """, nativeQuery = true)
    boolean hadItBefore(UUID projectId, UUID personId, String kind);
}
