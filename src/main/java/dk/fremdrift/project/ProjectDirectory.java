package dk.fremdrift.project;

import java.util.Optional;
import java.util.UUID;

/** Finds projects for other features, whoever is asking. */
public interface ProjectDirectory {

    /** The project with this number. */
    Optional<UUID> findIdByNumber(String number);

    /**
     * What stands on the front of a project's papers.
     *
     * @throws dk.fremdrift.shared.NotFoundException if there is no such project
     */
    ProjectTitle title(UUID projectId);
}
