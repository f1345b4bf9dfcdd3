package dk.fremdrift.shared;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Settings of the workplace that runs the application.
 *
 * @param authority the name of the authority, shown in the frame of every page
 */
@ConfigurationProperties("fremdrift")
record Authority(@Nullable String authority) {}
