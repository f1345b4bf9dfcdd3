package dk.fremdrift.project;

import dk.fremdrift.decision.CanonicalJson;
import dk.fremdrift.shared.Danish;
import dk.fremdrift.shared.Sha256;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps the words that name people out of what is frozen, and puts them back where it is read. A person stands in the
 * content by id, <code>{person:…}</code>; what somebody has typed about people stands in it by its salted hash,
 * <code>{words:…}</code>. What both stand for is in rows that can be erased without a word of the content being changed;
 * as long as the row is there, the content's hash proves the words, too. Typed braces are doubled.
 *
 * <p>Content without a {@code format} is older: in it only people in the tables and the signatures of a description are
 * places, and typed names stand in it for ever.
 */
@Component
class FrozenWords {

    private static final int FORMAT = 2;

    // Unicode keeps these for use inside a program: nobody types them
    private static final char OPEN = '\uFDD0';
    private static final char CLOSE = '\uFDD1';

    private static final String PERSON = "person:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";
    private static final Pattern PLACE = Pattern.compile("\\{(?:(\\{)|(" + PERSON + "|words:[0-9a-f]{64})})");
    private static final Pattern FORMER_PLACE = Pattern.compile("\\{(?:(?!)(\\{)|(" + PERSON + ")})");

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final MessageSource messages;

    FrozenWords(JdbcClient jdbc, JsonMapper json, MessageSource messages) {
        this.jdbc = jdbc;
        this.json = json;
        this.messages = messages;
    }

    /** Takes people's words out of what is frozen now. */
    final class Freezing implements Naming {

        private final UUID projectId;
        private final Map<UUID, String> people = new LinkedHashMap<>();
        private final Map<String, String> proofs;

        private Freezing(UUID projectId) {
            this.projectId = projectId;
            proofs = proofs(projectId);
        }

        @Override
        public String person(UUID id, String name) {
            people.put(id, name);
            return place("person:" + id);
        }

        @Override
        public String words(String words) {
            return place("words:" + proofs.computeIfAbsent(words, said -> keep(projectId, said)));
        }

        /** Everybody who was named by id, and what they are called. */
        Map<UUID, String> people() {
            return Map.copyOf(people);
        }
    }

    Freezing freezing(UUID projectId) {
        return new Freezing(projectId);
    }

    private static String place(String what) {
        return OPEN + what + CLOSE;
    }

    // The same words of a project have the same proof, so that what has not changed has the same hash
    private Map<String, String> proofs(UUID projectId) {
        Map<String, String> proofs = new HashMap<>();
        jdbc.sql("select words, proof from frozen_words where project_id = :project")
                .param("project", projectId)
                .query(row -> {
                    proofs.put(row.getString("words"), row.getString("proof"));
                });
        return proofs;
    }

    private String keep(UUID projectId, String words) {
        UUID salt = UUID.randomUUID();
        String proof = Sha256.hex(salt + words);
        int kept = jdbc.sql("""
                        insert into frozen_words (proof, project_id, salt, words) values (:proof, :project, :salt, :words)
                        on conflict (project_id, md5(words)) do nothing
                        """)
                .param("proof", proof)
                .param("project", projectId)
                .param("salt", salt)
                .param("words", words)
                .update();
        // Somebody else may just have frozen the same
        return kept == 1 ? proof : Objects.requireNonNull(proofs(projectId).get(words));
    }

    /** The content in the one form that is hashed. */
    static String write(Map<String, ?> content) {
        Map<String, Object> whole = new LinkedHashMap<>(content);
        whole.put("format", FORMAT);
        return CanonicalJson.write(escaped(whole));
    }

    private static Map<String, Object> escaped(Map<?, ?> content) {
        Map<String, Object> map = new LinkedHashMap<>();
        content.forEach((key, value) -> map.put(String.valueOf(key), escape(value)));
        return map;
    }

    private static Object escape(Object value) {
        return switch (value) {
            case String text -> text.replace("{", "{{").replace(OPEN, '{').replace(CLOSE, '}');
            case List<?> list -> list.stream().map(FrozenWords::escape).toList();
            case Map<?, ?> map -> escaped(map);
            default -> value;
        };
    }

    /** The frozen content with the words in their places; of what is erased it says so. */
    String read(String content) {
        boolean former = !json.readTree(content).has("format");
        Map<String, String> words = words(content);
        // All this happens between two quotation marks: outside of them no brace stands before another one or a word
        return (former ? FORMER_PLACE : PLACE).matcher(content).replaceAll((MatchResult found) -> {
            String text = found.group(1) != null
                    ? found.group(1)
                    : Objects.requireNonNullElseGet(words.get(found.group(2)), this::forgotten);
            String quoted = json.writeValueAsString(text);
            return Matcher.quoteReplacement(quoted.substring(1, quoted.length() - 1));
        });
    }

    /** What is read where words were erased. */
    String forgotten() {
        return messages.getMessage("project.paper.forgotten", null, Danish.LOCALE);
    }

    private Map<String, String> words(String content) {
        List<String> proofs = PLACE.matcher(content)
                .results()
                .map(found -> found.group(2))
                .filter(place -> place != null && place.startsWith("words:"))
                .map(place -> place.substring("words:".length()))
                .toList();
        Map<String, String> words = new HashMap<>();
        jdbc.sql("""
                        select 'person:' || n.person_id as place, n.name as words, v.number as position
                        from description_version_name n join description_version v on v.id = n.version_id
                        where v.content_sha256 = :sha256
                        union all
                        select 'words:' || proof, words, 0 from frozen_words where proof = any(:proofs)
                        order by position
                        """)
                .param("sha256", Sha256.hex(content))
                .param("proofs", proofs.toArray(String[]::new))
                .query(row -> {
                    words.put(row.getString("place"), row.getString("words"));
                });
        return words;
    }

    /** The id of the person who stands in the place, if it is one. */
    static Optional<UUID> person(String place) {
        return place.matches("\\{" + PERSON + "}")
                ? Optional.of(UUID.fromString(place.substring("{person:".length(), place.length() - 1)))
                : Optional.empty();
    }
}
