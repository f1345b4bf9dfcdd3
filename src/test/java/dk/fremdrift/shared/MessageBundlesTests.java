package dk.fremdrift.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.springframework.context.MessageSource;

/** That a feature's texts are found without being listed anywhere. */
class MessageBundlesTests {

    private static final Path RESOURCES = Path.of("src/main/resources");

    private final MessageSource messages = MessageBundles.all();

    @Test
    void theTextsOfEveryFeatureAreFound() throws IOException {
        try (var bundles = Files.newDirectoryStream(RESOURCES, "messages-*.properties")) {
            for (Path bundle : bundles) {
                var locale = bundle.toString().endsWith("_en.properties") ? Locale.ENGLISH : Locale.of("da", "DK");
                for (var text : read(bundle).entrySet()) {
                    assertThat(messages.getMessage((String) text.getKey(), null, null, locale))
                            .as("%s of %s", text.getKey(), bundle)
                            .isNotNull();
                }
            }
        }
    }

    @Test
    void aLanguageWithoutTextsGetsTheDanishOnes() {
        assertThat(messages.getMessage("skip", null, Locale.GERMAN)).isEqualTo("Gå til indhold");
    }

    @Test
    void theCommonTextsAreThereInBothLanguages() {
        assertThat(messages.getMessage("skip", null, Locale.of("da", "DK"))).isEqualTo("Gå til indhold");
        assertThat(messages.getMessage("skip", null, Locale.ENGLISH)).isEqualTo("Skip to content");
    }

    private static Properties read(Path bundle) throws IOException {
        var texts = new Properties();
        try (var reader = Files.newBufferedReader(bundle)) {
            texts.load(reader);
        }
        return texts;
    }
}
