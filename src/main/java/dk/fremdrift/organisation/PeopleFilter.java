package dk.fremdrift.organisation;

import dk.fremdrift.shared.SearchText;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whom a list of people shows.
 *
 * @param search a part of a name or an address, or a whole employee number
 * @param organisation only who works for it, or in one of its units
 * @param unit only who works in it or below it
 * @param former who has worked there and does so no longer
 */
record PeopleFilter(
        @Nullable String search,
        @Nullable UUID organisation,
        @Nullable UUID unit,
        @Nullable Boolean former) {

    PeopleFilter {
        search = search == null ? "" : search.strip();
        unit = organisation == null ? null : unit;
        former = organisation != null && Boolean.TRUE.equals(former);
    }

    /** What is searched for. */
    SearchText text() {
        return SearchText.of(Objects.requireNonNullElse(search, ""));
    }

    /** Whether those are asked for who have left. */
    public boolean isFormer() {
        return Boolean.TRUE.equals(former);
    }

    /** Whether anything more than the organisation was chosen. */
    public boolean isNarrowed() {
        return !"".equals(search) || unit != null || isFormer();
    }
}
