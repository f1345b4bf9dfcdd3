package dk.fremdrift;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Text that a person sees comes from the message bundles, in Danish and English alike. */
class MessagesTests {

    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Pattern TAG =
            Pattern.compile("<(/?)([a-zA-Z][a-zA-Z0-9:-]*)((?:\\s+[^\\s=>]+(?:=(?:\"[^\"]*\"|'[^']*'))?)*)\\s*/?>");
    private static final Pattern SPEAKING =
            Pattern.compile("\\s(?<!th:)(alt|title|placeholder|aria-label)=\"([^\"$#]*\\p{L}[^\"]*)\"");
    private static final Pattern USED_KEY = Pattern.compile("#\\{([a-zA-Z][a-zA-Z0-9.]*)[(}]");
    private static final Set<String> EMPTY_ELEMENTS = Set.of("meta", "link", "input", "br", "hr", "img");

    static Stream<Path> danishBundles() throws IOException {
        try (var files = Files.list(RESOURCES)) {
            return files
                    .filter(file -> file.getFileName().toString().matches("messages(-[a-z]+)?\\.properties"))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    static Stream<Path> templates() throws IOException {
        try (var files = Files.walk(RESOURCES.resolve("templates"))) {
            return files.filter(Files::isRegularFile).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("danishBundles")
    void everyBundleSpeaksBothLanguages(Path danish) {
        Path english = danish.resolveSibling(danish.getFileName().toString().replace(".properties", "_en.properties"));
        assertThat(read(english).stringPropertyNames()).isEqualTo(read(danish).stringPropertyNames());
    }

    @Test
    void noKeyStandsInTwoBundles() throws IOException {
        Map<String, Path> first = new TreeMap<>();
        List<String> twice = new ArrayList<>();
        danishBundles()
                .forEach(bundle -> read(bundle).stringPropertyNames().forEach(key -> {
                    Path other = first.putIfAbsent(key, bundle);
                    if (other != null) {
                        twice.add(key + " in " + other.getFileName() + " and " + bundle.getFileName());
                    }
                }));
        assertThat(twice).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("danishBundles")
    void everyTextIsAWellFormedPattern(Path bundle) {
        Path english = bundle.resolveSibling(bundle.getFileName().toString().replace(".properties", "_en.properties"));
        for (Path file : List.of(bundle, english)) {
            read(file).forEach((key, text) -> {
                if (text.toString().contains("{")) {
                    assertThat(new MessageFormat(text.toString(), Locale.of("da")))
                            .as(key.toString())
                            .isNotNull();
                    assertThat(text.toString().replace("''", ""))
                            .as(key.toString())
                            .doesNotContain("'");
                }
            });
        }
    }

    @ParameterizedTest
    @MethodSource("templates")
    void everyKeyThatATemplateUsesHasAText(Path template) throws IOException {
        Set<String> known = new TreeSet<>();
        danishBundles().forEach(bundle -> known.addAll(read(bundle).stringPropertyNames()));
        Set<String> used = new TreeSet<>();
        for (Matcher key = USED_KEY.matcher(Files.readString(template)); key.find(); ) {
            used.add(key.group(1));
        }
        assertThat(known).containsAll(used);
    }

    @ParameterizedTest
    @MethodSource("templates")
    void noTemplateHasTextOfItsOwn(Path template) throws IOException {
        assertThat(literals(Files.readString(template))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("templates")
    void aPeriodIsLeftToMarkItsDanishWordsItself(Path template) throws IOException {
        assertThat(Files.readString(template))
                .doesNotContainPattern(
                        "th:attr=\"lang=[^>]*>\\s*(<th:block[^>]*>)?<th:block th:replace=\"~\\{(project/_plan |):: period");
    }

    @Test
    void literalTextIsFound() {
        assertThat(literals("<p>Gem</p><p th:text=\"#{save}\">Gem</p><img alt=\"Logo\">"))
                .containsExactly("Gem", " alt=\"Logo\"");
    }

    @ParameterizedTest
    @MethodSource("templates")
    void noTemplateHasInlineScriptOrStyle(Path template) throws IOException {
        String html = Files.readString(template);
        if (!html.contains("@page")) { // a printed page carries its own style; no browser ever sees it
            assertThat(html)
                    .doesNotContainPattern("<style|<script>|\\sstyle=|\\son[a-z]+=|hx-on|\\s(href|src)=\"/(css|js)");
        }
    }

    private static List<String> literals(String template) {
        String html = template.replaceAll("(?s)<!--.*?-->|<(script|style)\\b.*?</\\1>|<!DOCTYPE[^>]*>", " ");
        List<String> found = new ArrayList<>();
        Deque<Boolean> covered = new ArrayDeque<>(List.of(false));
        int last = 0;
        for (Matcher tag = TAG.matcher(html); tag.find(); last = tag.end()) {
            String text = html.substring(last, tag.start()).strip();
            if (!covered.getFirst() && text.codePoints().anyMatch(Character::isLetter)) {
                found.add(text);
            }
            if (!tag.group(1).isEmpty()) {
                covered.pop();
                continue;
            }
            String attributes = tag.group(3);
            for (Matcher speaking = SPEAKING.matcher(attributes); speaking.find(); ) {
                if (!attributes.contains("th:" + speaking.group(1))
                        && !attributes.contains(speaking.group(1) + "=#{")) {
                    found.add(speaking.group());
                }
            }
            if (!EMPTY_ELEMENTS.contains(tag.group(2)) && !tag.group().endsWith("/>")) {
                boolean speaks = !tag.group(2).equals("html")
                        && attributes.matches(
                                "(?s).*\\sth:(text|utext|errors|replace|insert)=.*|.*\\ssec:authentication=.*");
                covered.push(covered.getFirst() || speaks);
            }
        }
        return found;
    }

    private static Properties read(Path bundle) {
        Properties texts = new Properties();
        try (var reader = Files.newBufferedReader(bundle)) {
            texts.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }
}
