package dk.fremdrift.overview;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A project on the front page.
 *
 * @param phaseNumbers the numbers of the phases that are open now, separated by spaces
 * @param phaseTitles the titles of those open phases that have no number
 * @param roles the roles the person has in it, as message keys below {@code role.}, separated by spaces
 */
record MyProject(
        UUID id,
        String number,
        String title,
        String status,
        @Nullable String phaseNumbers,
        @Nullable String phaseTitles,
        String roles) {

    public String[] openNumbers() {
        return phaseNumbers == null ? new String[0] : phaseNumbers.split(" ");
    }

    public String[] roleNames() {
        return roles.split(" ");
    }
}
