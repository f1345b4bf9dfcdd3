package dk.fremdrift.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.context.MessageSource;

class MessageBundlesTests {

    private final MessageSource messages = MessageBundles.all();

    @Test
    void aBundleOfAFeatureIsFoundWithoutBeingNamedAnywhere() {
        assertThat(messages.getMessage("probe.text", null, Locale.of("da", "DK")))
                .isEqualTo("Æble på dansk");
        assertThat(messages.getMessage("probe.text", null, Locale.ENGLISH)).isEqualTo("Apple in English");
    }

    @Test
    void aLanguageWithoutTextsGetsTheDanishOnes() {
        assertThat(messages.getMessage("probe.text", null, Locale.GERMAN)).isEqualTo("Æble på dansk");
    }

    @Test
    void theCommonTextsAreThereInBothLanguages() {
        assertThat(messages.getMessage("skip", null, Locale.of("da", "DK"))).isEqualTo("Gå til indhold");
        assertThat(messages.getMessage("skip", null, Locale.ENGLISH)).isEqualTo("Skip to content");
    }
}
