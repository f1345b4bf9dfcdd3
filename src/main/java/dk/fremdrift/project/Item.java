package dk.fremdrift.project;

import dk.fremdrift.shared.SafeHtml;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a section of the description lists, as its pages show it.
 *
 * @param form what somebody has typed about it
 * @param periodToCheck whether the words of its time came from another project, and nobody has looked at them yet
 * @param origin where it came from, if others have brought it
 * @param speaker who says it, if it is a statement and somebody with a part in the project
 */
record Item(
        UUID id,
        SectionKind section,
        ItemForm form,
        boolean periodToCheck,
        @Nullable Origin origin,
        @Nullable Speaker speaker) {

    /**
     * Whose statement it is.
     *
     * @param roles what the person is and was in the project: a {@link RoleKind}, or a place in the steering group
     */
    record Speaker(UUID id, String name, List<String> roles) {}

    /** What is said more about it, with its lists and emphasis. */
    public @Nullable SafeHtml description() {
        return SafeHtml.of(form.description());
    }

    /** What came of it, with its lists and emphasis. */
    public @Nullable SafeHtml achieved() {
        return SafeHtml.of(form.achieved());
    }
}
