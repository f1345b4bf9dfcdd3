package dk.fremdrift.accounts;

import dk.fremdrift.project.ProjectTitle;
import java.time.LocalDate;
import java.util.List;

/**
 * What every export begins with; all of it and the entries are read from one snapshot of the database.
 *
 * @param vatIsCost whether entries charge the gross amount, else the net amount
 * @param posts approved against spent per phase and cost type
 * @param entries how many there are, and what they come to
 * @param madeOn the day of the export in Copenhagen
 */
record AccountsReport(
        ProjectTitle project,
        boolean vatIsCost,
        AccountsOverview overview,
        List<Post> posts,
        EntriesPage.Sums entries,
        LocalDate madeOn) {

    /** Approved against spent for one cost type in one phase, over the lines from the first to the last number. */
    record Post(String phase, String costType, int firstLine, int lastLine, Figures figures) {}

    /** @throws IllegalStateException if what stands on the lines is not what the entries come to: no such file goes out */
    AccountsReport checked() {
        if (!overview.total().spent().equals(entries.charged())) {
            throw new IllegalStateException(
                    "Lines and entries of project " + project.number() + " come to different sums");
        }
        return this;
    }
}
