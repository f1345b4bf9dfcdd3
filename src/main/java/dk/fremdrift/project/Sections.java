package dk.fremdrift.project;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * The sections of one project's description.
 *
 * @param all each of them in the order in which it is read, also those that are not begun
 */
record Sections(List<Section> all) {

    static Sections of(Map<SectionKind, Section> begun) {
        return new Sections(Arrays.stream(SectionKind.values())
                .map(kind -> begun.getOrDefault(kind, Section.notBegun(kind)))
                .toList());
    }

    Section get(SectionKind kind) {
        return all.get(kind.ordinal());
    }

    /** How many need no more work. */
    public long settled() {
        return all.stream().filter(Section::isSettled).count();
    }

    /** Those in which there is something to read. */
    public List<Section> written() {
        return all.stream().filter(Section::isWritten).toList();
    }

    /** Those that the project needs, and in which there is nothing to read yet. */
    public List<Section> missing() {
        return all.stream()
                .filter(section -> section.state() != SectionState.NOT_RELEVANT && !section.isWritten())
                .toList();
    }
}
