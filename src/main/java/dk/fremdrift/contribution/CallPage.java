package dk.fremdrift.contribution;

import dk.fremdrift.shared.SafeHtml;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A call with its links and with what has come in. */
record CallPage(Call call, List<Link> links, List<ContributionDetails> contributions) {

    /**
     * What is asked for.
     *
     * @param open whether something can be handed in today
     * @param lastDayOfLinks the last day on which answers can be read by the links
     */
    record Call(
            UUID id,
            String title,
            String text,
            LocalDate openUntil,
            boolean several,
            boolean open,
            LocalDate lastDayOfLinks,
            List<String> kinds,
            Long version) {

        public @Nullable SafeHtml html() {
            return SafeHtml.of(text);
        }

        CallForm form() {
            return new CallForm(title, text, String.join("\n", kinds), openUntil, several, version);
        }
    }

    /**
     * A way in.
     *
     * @param handedIn how many contributions have come by it
     */
    record Link(
            UUID id,
            LinkKind kind,
            @Nullable String invited,
            Instant issuedAt,
            @Nullable Instant withdrawnAt,
            int handedIn) {}

    /** The sortings under which there is something, each with its contributions. */
    public List<Sorted> sorted() {
        return Stream.of(Sorting.values())
                .map(sorting -> new Sorted(
                        sorting,
                        contributions.stream()
                                .filter(contribution -> contribution.sorting() == sorting)
                                .toList()))
                .filter(sorted -> !sorted.contributions().isEmpty())
                .toList();
    }

    /** The contributions that are sorted alike. */
    record Sorted(Sorting sorting, List<ContributionDetails> contributions) {}
}
