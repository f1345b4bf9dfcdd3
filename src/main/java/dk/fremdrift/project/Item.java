package dk.fremdrift.project;

import dk.fremdrift.shared.SafeHtml;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a section of the description lists, as its pages show it.
 *
 * @param form what somebody has typed about it
 * @param periodToCheck whether the words of its time came from another project, and nobody has looked at them yet
 * @param origin where it came from, if others have brought it
 */
record Item(
        UUID id,
        SectionKind section,
        ItemForm form,
        boolean periodToCheck,
        @Nullable Origin origin) {

    /** What is said more about it, with its lists and emphasis. */
    public @Nullable SafeHtml description() {
        return SafeHtml.of(form.description());
    }

    /** What came of it, with its lists and emphasis. */
    public @Nullable SafeHtml achieved() {
        return SafeHtml.of(form.achieved());
    }
}
