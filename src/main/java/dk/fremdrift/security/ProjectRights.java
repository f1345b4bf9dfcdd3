package dk.fremdrift.security;

import dk.fremdrift.shared.NotFoundException;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Answers what the person behind the present request may do in a project, today. The project feature answers it; the
 * annotations in this package ask it before a handler runs. First reach, then right.
 */
public interface ProjectRights {

    /**
     * Whether the person has the right in the project.
     *
     * @throws NotFoundException if there is no such project or nothing of it is in the person's reach (404, not 403)
     */
    boolean may(UUID projectId, ProjectRight right);

    /** The sub-projects of the project that are in the person's reach, each with what the person may do there. */
    Map<UUID, Set<ProjectRight>> below(UUID projectId);
}
