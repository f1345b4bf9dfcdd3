package dk.fremdrift.project;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** The phases of a project, as other features may ask for them. */
public interface Phases {

    /** The phases of the project by number; those without one come last, by time, and then as they were entered. */
    List<PhaseInfo> of(UUID projectId);

    /**
     * Opens those of the phases that are closed, because the steering group has approved a budget for them.
     *
     * @param submissionId what was approved: whoever put it forward stands in the phases' history
     */
    void reopen(UUID projectId, Collection<UUID> phaseIds, UUID submissionId);
}
