package dk.fremdrift.project;

import dk.fremdrift.security.ProjectRight;
import dk.fremdrift.shared.Period;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What stands on top of every page of a project, and what its reader may do there.
 *
 * @param above the project that it is a part of
 * @param openPhases the open phases by number or title, in order, or none
 * @param myRoles what the reader is in the project, by the names of {@link Role}
 * @param rights what the reader may do; pages ask {@link #may}
 */
record ProjectHeader(
        UUID id,
        String number,
        String title,
        ProjectStatus status,
        @Nullable Above above,
        @Nullable Period period,
        @Nullable String openPhases,
        List<String> myRoles,
        Set<ProjectRight> rights) {

    /**
     * The project that another one is a part of.
     *
     * @param readable whether the reader may open it
     */
    record Above(UUID id, String number, String title, boolean readable) {}

    /** Whether a button is shown; the handler behind it decides for itself. */
    public boolean may(String right) {
        return rights.contains(ProjectRight.valueOf(right));
    }
}
