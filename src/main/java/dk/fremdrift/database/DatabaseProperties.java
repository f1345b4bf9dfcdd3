package dk.fremdrift.database;

import dk.fremdrift.shared.DemoMode;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What can be chosen about the database.
 *
 * @param dataDir where the database for trying out keeps its data ({@code FREMDRIFT_DATA_DIR})
 * @param demo which demo data a new database gets ({@code FREMDRIFT_DEMO}); full when trying out, none otherwise
 */
@ConfigurationProperties("fremdrift")
record DatabaseProperties(
        @DefaultValue(".fremdrift") Path dataDir, @Nullable DemoMode demo) {}
