package dk.fremdrift.project;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A template in the list. */
record TemplateRow(UUID id, String name, @Nullable String text, Instant changedAt) {}
