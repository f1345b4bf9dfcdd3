package dk.fremdrift.shared;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.regex.Pattern;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Finds every feature's texts, so that a feature brings its own bundle and no list names them all. */
final class MessageBundles {

    private static final Pattern LANGUAGE_AND_EXTENSION = Pattern.compile("(_\\w+)?\\.properties$");

    private MessageBundles() {}

    /** All bundles {@code messages*.properties} as one source: Danish, and other languages falling back to it key by key. */
    static ResourceBundleMessageSource all() {
        var messages = new ResourceBundleMessageSource();
        messages.setDefaultEncoding(StandardCharsets.UTF_8.name());
        messages.setFallbackToSystemLocale(false);
        messages.setBasenames(basenames());
        return messages;
    }

    private static String[] basenames() {
        try {
            return Arrays.stream(
                            new PathMatchingResourcePatternResolver().getResources("classpath*:messages*.properties"))
                    .map(Resource::getFilename)
                    .filter(Objects::nonNull)
                    .map(name -> LANGUAGE_AND_EXTENSION.matcher(name).replaceFirst(""))
                    .distinct()
                    .sorted()
                    .toArray(String[]::new);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
