package dk.fremdrift.contribution;

import dk.fremdrift.shared.Ids;
import dk.fremdrift.shared.Texts;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What somebody brings to a project or wishes of it, and what the project says to that. */
@Entity
class Contribution {

    @Id
    private UUID id = Ids.next();

    @Version
    private @Nullable Long version;

    private UUID callId;

    private UUID linkId;

    /** Made by the form, so that a second click is the same contribution. */
    private UUID sending;

    private String kind;

    private String contributor;

    private @Nullable String name;

    private String headline;

    private @Nullable String text;

    private @Nullable String amount;

    private Instant handedInAt;

    private @Nullable Instant correctedAt;

    @Enumerated(EnumType.STRING)
    private Sorting sorting = Sorting.UNSORTED;

    private @Nullable String answer;

    private @Nullable Instant answeredAt;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected Contribution() {}

    @SuppressWarnings("NullAway.Init") // take sets the rest
    Contribution(UUID callId, UUID linkId, ContributionForm form, Instant at) {
        this.callId = callId;
        this.linkId = linkId;
        this.sending = form.sending();
        this.handedInAt = at;
        take(form);
    }

    void correct(ContributionForm form, Instant at) {
        take(form);
        correctedAt = at;
    }

    private void take(ContributionForm form) {
        kind = form.contributionKind();
        contributor = form.contributor().strip();
        name = Texts.clean(form.contributorName());
        headline = form.headline().strip();
        text = Texts.clean(form.contributionText());
        amount = Texts.clean(form.amountWords());
    }

    /** What was handed in, as the history tells of it. */
    record Facts(
            String contributionKind,
            String contributor,
            @Nullable String contributorName,
            String headline,
            @Nullable String contributionText,
            @Nullable String amountWords) {}

    /** What the project says to it, as the history tells of it. */
    record Said(Sorting sorting, @Nullable String answer) {}

    Facts facts() {
        return new Facts(kind, contributor, name, headline, text, amount);
    }

    Said said() {
        return new Said(sorting, answer);
    }

    /** Whether the form says what stands here. */
    boolean says(ContributionForm form) {
        var typed = new Contribution(callId, linkId, form, handedInAt);
        return typed.facts().equals(facts());
    }

    /** Sorts it, and answers whoever handed it in. */
    void reply(ReplyForm form, Instant at) {
        String said = Texts.clean(form.answer());
        sorting = form.sorting();
        if (!Objects.equals(answer, said)) {
            answer = said;
            answeredAt = said == null ? null : at;
        }
    }

    /** It stands in the description or the plan from now on, so it was wanted. */
    void takenOver() {
        sorting = Sorting.WANTED;
    }

    /** Whether its text can be settled no more by whoever handed it in, because somebody has answered it. */
    boolean isAnswered() {
        return answer != null;
    }

    UUID getId() {
        return id;
    }

    UUID getCallId() {
        return callId;
    }

    UUID getLinkId() {
        return linkId;
    }

    String getContributor() {
        return contributor;
    }

    @Nullable Long getVersion() {
        return version;
    }
}
