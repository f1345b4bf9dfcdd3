package dk.fremdrift.overview;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A project on the front page.
 *
 * @param openPhases the phases that are open now, in words
 * @param roles the roles the person has in it, as message keys below {@code role.}, separated by spaces
 */
record MyProject(
        UUID id,
        String number,
        String title,
        String status,
        @Nullable String openPhases,
        String roles) {

    public String[] roleNames() {
        return roles.split(" ");
    }
}
