package dk.fremdrift.project;

import dk.fremdrift.shared.SafeHtml;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A section of the description as its pages show it, begun or not.
 *
 * @param items what it lists, in order
 * @param version none as long as nothing has been saved
 */
record Section(
        SectionKind kind,
        SectionState state,
        @Nullable String text,
        List<Item> items,
        @Nullable Long version) {

    /** Whoever has put something into a section has begun it, whatever was said about it before. */
    Section {
        if (!items.isEmpty() && (state == SectionState.NOT_BEGUN || state == SectionState.NOT_RELEVANT)) {
            state = SectionState.BEGUN;
        }
    }

    /** A section in which nothing has been saved. */
    static Section notBegun(SectionKind kind) {
        return new Section(kind, SectionState.NOT_BEGUN, null, List.of(), null);
    }

    /** The same section with what the other one lists as well. */
    Section and(Section other) {
        return new Section(
                kind,
                state,
                text,
                Stream.concat(items.stream(), other.items.stream()).toList(),
                version);
    }

    /** The text with its lists and emphasis. */
    public @Nullable SafeHtml html() {
        return SafeHtml.of(text);
    }

    /** Whether there is something to read. */
    public boolean isWritten() {
        return state != SectionState.NOT_RELEVANT && (text != null || !items.isEmpty());
    }

    /** Whether it needs no more work. */
    public boolean isSettled() {
        return state == SectionState.FILLED_IN || state == SectionState.NOT_RELEVANT;
    }

    SectionForm form() {
        return new SectionForm(text, state == SectionState.NOT_BEGUN ? SectionState.BEGUN : state, version);
    }
}
