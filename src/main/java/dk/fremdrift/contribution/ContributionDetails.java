package dk.fremdrift.contribution;

import dk.fremdrift.shared.SafeHtml;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A contribution as its pages show it.
 *
 * @param sending which filling-in of the form it came by
 * @param invited who was invited by the link it came by, if somebody was by name
 * @param takenAs what it stands as in the project: {@link TakeoverForm#PLAN} or the name of a section; nothing if it is not taken over
 * @param takenId the item or the activity it stands as
 */
record ContributionDetails(
        UUID id,
        UUID callId,
        UUID sending,
        String callTitle,
        @Nullable String invited,
        String kind,
        String contributor,
        @Nullable String name,
        String headline,
        @Nullable String text,
        @Nullable String amount,
        Instant handedInAt,
        @Nullable Instant correctedAt,
        Sorting sorting,
        @Nullable String answer,
        @Nullable Instant answeredAt,
        @Nullable String takenAs,
        @Nullable UUID takenId,
        Long version) {

    /** What they bring or wish, with its lists and emphasis. */
    public @Nullable SafeHtml html() {
        return SafeHtml.of(text);
    }

    public @Nullable SafeHtml answerHtml() {
        return SafeHtml.of(answer);
    }

    /** Whether whoever handed it in may still change it, as long as the call is open. */
    public boolean isUnsettled() {
        return answer == null && takenAs == null;
    }

    ContributionForm form() {
        return new ContributionForm(sending, kind, contributor, name, headline, text, amount, version);
    }

    ReplyForm reply() {
        return new ReplyForm(sorting, answer, version);
    }

    /** As what it would be taken over: in its own words, with the amount below them. */
    TakeoverForm takeover() {
        String words = text == null ? "" : text;
        String all = amount == null ? words : words + (words.isEmpty() ? "" : "\n\n") + amount;
        return new TakeoverForm("", null, headline, all, version);
    }
}
