package dk.fremdrift.shared;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.util.StringUtils;

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

    // Only where our common texts lie: looking through every library would cost a noticeable part of the start
    private static String[] basenames() {
        var resolver = new PathMatchingResourcePatternResolver();
        var basenames = new TreeSet<String>();
        try {
            for (Resource common : resolver.getResources("classpath*:messages.properties")) {
                String root = StringUtils.delete(common.getURL().toString(), "messages.properties");
                for (Resource bundle : resolver.getResources(root + "messages*.properties")) {
                    basenames.add(LANGUAGE_AND_EXTENSION
                            .matcher(String.valueOf(bundle.getFilename()))
                            .replaceFirst(""));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return basenames.toArray(String[]::new);
    }
}
