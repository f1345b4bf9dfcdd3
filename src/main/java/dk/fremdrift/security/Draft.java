package dk.fremdrift.security;

import dk.fremdrift.shared.Texts;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody has typed in a form and not saved yet.
 *
 * @param page the form's GET address, always local
 */
record Draft(UUID id, String page, Instant savedAt, Map<String, String[]> fields) {

    /** What a form sends along with what was typed, such as the ids by which a second click is the same thing. */
    private static final Set<String> NO_WORDS = Set.of("version", "take", "entryId", "fileId", "registrationId");

    /** Where the form is shown, filled with the draft. */
    public String address() {
        return page + (page.contains("?") ? "&" : "?") + "draft=" + id;
    }

    /** Whether all its words have been saved, so that nothing is lost with it. */
    boolean saysNoMoreThan(Map<String, String[]> saved) {
        return fields.entrySet().stream()
                .filter(field -> !NO_WORDS.contains(field.getKey()))
                .allMatch(field -> words(saved.get(field.getKey())).containsAll(words(field.getValue())));
    }

    private static List<String> words(String @Nullable [] values) {
        return values == null
                ? List.of()
                : Arrays.stream(values)
                        .map(Texts::clean)
                        .filter(Objects::nonNull)
                        .toList();
    }

    /**
     * The fields as they fill the form. A draft from the page of a conflict stands beside nothing of the other's any more:
     * it says that it has seen no version, so that saving it brings the comparison back.
     */
    Map<String, String[]> toCompareAgain() {
        if (!fields.containsKey("take")) {
            return fields;
        }
        var unseen = new TreeMap<>(fields);
        unseen.put("version", new String[] {"-1"});
        return unseen;
    }
}
