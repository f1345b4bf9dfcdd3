package dk.fremdrift.project;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes what others have brought to a project into its description or its plan, with a trace to where it came from. */
public interface ProjectIntake {

    /** Why it cannot be planned in the phase: somebody has removed the phase meanwhile. */
    String PHASE_GONE = "project.activity.phase.gone";

    /** The sections of a description that can take something in, by the names of their texts {@code SectionKind.<name>}. */
    List<String> sections();

    /**
     * Adds it as the last item of the section.
     *
     * @throws dk.fremdrift.shared.NotFoundException if the section takes nothing in
     */
    void describe(UUID projectId, String section, Brought brought);

    /**
     * Plans it as an activity.
     *
     * @param phaseId the phase it is planned in, or none: the project as a whole
     * @throws dk.fremdrift.shared.ConflictException {@link #PHASE_GONE} if the project has no such phase any more
     */
    void plan(UUID projectId, @Nullable UUID phaseId, Brought brought);
}
