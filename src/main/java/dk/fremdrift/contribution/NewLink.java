package dk.fremdrift.contribution;

import org.jspecify.annotations.Nullable;

/**
 * A link at the only moment at which it can be seen.
 *
 * @param invited for whom it is; nobody in particular if it is the open one
 */
record NewLink(@Nullable String invited, LinkKind kind, String token) {}
