package dk.fremdrift.contribution;

import dk.fremdrift.shared.SafeHtml;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A call with its links, and how much has come in. */
record CallPage(Call call, List<Link> links, List<Sorted> sorted) {

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
     * @param replaced whether whoever it was for has another one that works
     */
    record Link(
            UUID id,
            LinkKind kind,
            @Nullable String invited,
            Instant issuedAt,
            @Nullable Instant withdrawnAt,
            int handedIn,
            boolean replaced) {

        /** Whom to invite again when it is withdrawn. */
        LinkForm again() {
            return new LinkForm(invited, kind == LinkKind.OPEN);
        }
    }

    /**
     * A contribution in the list of its call.
     *
     * @param answered whether it is answered
     * @param takenOver whether it stands in the description or the plan
     */
    record Received(
            UUID id,
            String headline,
            String kind,
            String contributor,
            Instant handedInAt,
            Sorting sorting,
            boolean answered,
            boolean takenOver) {}

    /** How many contributions are sorted like that. */
    record Sorted(Sorting sorting, int contributions) {}

    /** How many contributions have come in. */
    public int total() {
        return sorted.stream().mapToInt(Sorted::contributions).sum();
    }
}
