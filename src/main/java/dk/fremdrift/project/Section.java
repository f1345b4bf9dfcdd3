package dk.fremdrift.project;

import org.jspecify.annotations.Nullable;

/**
 * A section of the description as its pages show it, begun or not.
 *
 * @param version none as long as nothing has been saved
 */
record Section(
        SectionKind kind,
        SectionState state,
        @Nullable String text,
        @Nullable Long version) {

    /** A section in which nothing has been saved. */
    static Section notBegun(SectionKind kind) {
        return new Section(kind, SectionState.NOT_BEGUN, null, null);
    }

    /** Whether there is something to read. */
    public boolean isWritten() {
        return text != null && state != SectionState.NOT_RELEVANT;
    }

    /** Whether it needs no more work. */
    public boolean isSettled() {
        return state == SectionState.FILLED_IN || state == SectionState.NOT_RELEVANT;
    }

    SectionForm form() {
        return new SectionForm(text, state == SectionState.NOT_BEGUN ? SectionState.BEGUN : state, version);
    }
}
