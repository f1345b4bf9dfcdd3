package dk.fremdrift.project;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/**
 * How a project hangs together: what is done leads to what is handed over, that to what one can tell, and that to what is
 * gained.
 */
record Chain(List<Part> parts, List<Link> links) {

    /** Something that is a part of the chain, or could be. */
    record Part(UUID id, ChainStep step, String title) {}

    /** That one leads to another. */
    record Link(UUID from, UUID to) {}

    /** What leads to something, what is nearest to it first. */
    public List<Part> leadingTo(UUID id) {
        return parts.stream()
                .filter(part -> links.contains(new Link(part.id(), id)))
                .sorted(Comparator.comparing(Part::step).reversed())
                .toList();
    }

    /** What leads on to nothing, the benefits first: here the chains end. */
    public List<Part> ends() {
        return parts.stream()
                .filter(part -> links.stream().noneMatch(link -> link.from().equals(part.id())))
                .filter(part -> links.stream().anyMatch(link -> link.to().equals(part.id())))
                .sorted(Comparator.comparing(Part::step).reversed())
                .toList();
    }

    /** What is not linked to anything yet, the benefits first. */
    public List<Part> loose() {
        return parts.stream()
                .filter(part -> links.stream()
                        .noneMatch(link ->
                                link.from().equals(part.id()) || link.to().equals(part.id())))
                .sorted(Comparator.comparing(Part::step).reversed())
                .toList();
    }

    /** What could lead to something: whatever stands before it in the chain. */
    public List<Part> before(Part part) {
        return parts.stream()
                .filter(other -> other.step().compareTo(part.step()) < 0)
                .sorted(Comparator.comparing(Part::step).reversed())
                .toList();
    }
}
