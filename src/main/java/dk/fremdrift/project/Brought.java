package dk.fremdrift.project;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that others have brought to a project, as it is to stand in the description or the plan.
 *
 * @param contributionId what it was brought by; the same is never taken in twice
 * @param from who brought it, as they named themselves
 * @param title what it is called from now on, up to 300 characters
 */
public record Brought(
        UUID contributionId,
        String from,
        String title,
        @Nullable String description) {}
