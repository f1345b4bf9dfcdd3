package dk.fremdrift.budget;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What somebody wrote about a submission while it was open. */
record Remark(@Nullable String name, String text, Instant writtenAt) {}
