package dk.fremdrift.project;

import dk.fremdrift.shared.Period;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A project in the list.
 *
 * @param above the number of the project that it is a part of
 * @param myRoles what the reader is in it today
 * @param similar whether it only resembles what was searched for
 */
record ProjectRow(
        UUID id,
        String number,
        String title,
        @Nullable String owner,
        @Nullable String above,
        ProjectStatus status,
        @Nullable Period period,
        @Nullable String openPhases,
        List<Role> myRoles,
        boolean similar) {}
