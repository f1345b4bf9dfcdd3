package dk.fremdrift.project;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface ProjectRoles extends Repository<ProjectRole, UUID> {

    /** Saves at once, so that a rule of the database is broken here and not at the end of the transaction. */
    ProjectRole saveAndFlush(ProjectRole role);

    Optional<ProjectRole> findByIdAndProjectId(UUID id, UUID projectId);

    boolean existsByProjectIdAndPersonIdAndKind(UUID projectId, UUID personId, RoleKind kind);
}
