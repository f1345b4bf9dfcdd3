package dk.fremdrift.project;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A project in the list. */
record ProjectRow(
        UUID id,
        String number,
        String title,
        ProjectStatus status,
        @Nullable String periodText,
        @Nullable String openPhases) {}
