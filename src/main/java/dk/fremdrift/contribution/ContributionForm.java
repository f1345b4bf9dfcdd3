package dk.fremdrift.contribution;

import dk.fremdrift.shared.Mistakes;
import dk.fremdrift.shared.NoCpr;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/**
 * What somebody hands in.
 *
 * @param sending which filling-in of the form it is: sent twice, it is handed in once
 * @param contributor the organisation or the workplace it comes from
 * @param contributorName who has written it, if they like to say so
 * @param headline what they bring or wish, in short
 * @param amountWords how much of it, in words ("to medarbejdere en dag om ugen")
 */
record ContributionForm(
        @NotNull UUID sending,
        @NotBlank @Size(max = 100) String contributionKind,
        @NotBlank @NoCpr @Size(max = 300) String contributor,
        @Nullable @NoCpr @Size(max = 200) String contributorName,
        @NotBlank @NoCpr @Size(max = 300) String headline,
        @Nullable @Size(max = 10000) String contributionText,
        @Nullable @Size(max = 300) String amountWords,
        @Nullable Long version) {

    /** An empty form, on which what there is to know already stands. */
    static ContributionForm empty(List<String> kinds, @Nullable String contributor) {
        return new ContributionForm(
                UUID.randomUUID(),
                kinds.size() == 1 ? kinds.getFirst() : "",
                contributor == null ? "" : contributor,
                null,
                "",
                null,
                null,
                null);
    }

    /** The same words, to be stored over that version. */
    ContributionForm over(@Nullable Long stored) {
        return new ContributionForm(
                sending,
                contributionKind,
                contributor,
                contributorName,
                headline,
                contributionText,
                amountWords,
                stored);
    }

    /** The same words, to be handed in as something new. */
    ContributionForm again() {
        return new ContributionForm(
                UUID.randomUUID(),
                contributionKind,
                contributor,
                contributorName,
                headline,
                contributionText,
                amountWords,
                null);
    }

    void check(List<String> kinds, BindingResult errors) {
        if (!errors.hasFieldErrors("contributionKind") && !kinds.contains(contributionKind)) {
            Mistakes.add(errors, "contributionKind", "NotBlank.contributionKind");
        }
    }
}
