package dk.fremdrift.project;

import dk.fremdrift.shared.Period;
import dk.fremdrift.shared.SearchText;
import dk.fremdrift.shared.TypedDay;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which changes of a project are shown; kept in the page's address. Days are days in Copenhagen, both included.
 *
 * @param person part of the name of whoever made them
 * @param about part of the name of somebody they are about
 */
record HistoryFilter(
        @Nullable HistoryTopic topic,
        @Nullable String person,
        @Nullable String about,

        @TypedDay @Nullable LocalDate from,

        @TypedDay @Nullable LocalDate to) {

    static final HistoryFilter NONE = new HistoryFilter(null, null, null, null, null);

    HistoryFilter {
        person = SearchText.narrowing(person);
        about = SearchText.narrowing(about);
    }

    /** Whether anything is left out. */
    public boolean isNarrow() {
        return !equals(NONE);
    }

    /** Whether it asks for a time that ends before it begins, in which nothing can have changed. */
    public boolean isBackwards() {
        return !Period.inOrder(from, to);
    }
}
