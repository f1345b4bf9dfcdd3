package dk.fremdrift.project;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the address of the list narrows it to: everything is optional, and what makes no sense is as if it were not there. */
record ProjectFilter(@Nullable String search, @Nullable String status) {

    public String text() {
        return search == null ? "" : search.strip();
    }

    /** The words, each of which must be found. */
    List<String> words() {
        return text().isEmpty()
                ? List.of()
                : Arrays.stream(text().split("\\s+")).limit(8).toList();
    }

    public @Nullable ProjectStatus wantedStatus() {
        return Arrays.stream(ProjectStatus.values())
                .filter(known -> known.name().equalsIgnoreCase(status))
                .findFirst()
                .orElse(null);
    }

    public boolean narrows() {
        return !text().isEmpty() || wantedStatus() != null;
    }
}
