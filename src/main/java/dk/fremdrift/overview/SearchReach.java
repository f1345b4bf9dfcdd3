package dk.fremdrift.overview;

import dk.fremdrift.security.CurrentUser;
import dk.fremdrift.security.GlobalRole;
import java.util.UUID;
import org.springframework.security.core.Authentication;

/**
 * What somebody may find.
 *
 * @param everyProject else only those in which the person has a role or a seat
 * @param registers whether the person may open the registers of people and organisations, and so find everybody; else
 *     only those who have a role or a seat in a project within reach
 */
record SearchReach(UUID account, boolean everyProject, boolean registers) {

    static SearchReach of(CurrentUser user, Authentication authentication) {
        boolean hr = has(authentication, GlobalRole.HR);
        return new SearchReach(
                user.accountId(),
                hr || has(authentication, GlobalRole.AUDITOR),
                hr || has(authentication, GlobalRole.ADMINISTRATOR));
    }

    private static boolean has(Authentication authentication, GlobalRole role) {
        return authentication.getAuthorities().stream()
                .anyMatch(authority -> role.authority().equals(authority.getAuthority()));
    }

    /**
     * The projects within reach as one of a statement's common tables, after {@code asked}. Worked out once: written into each of its
     * conditions they cost more to plan than to look up.
     */
    String once() {
        return everyProject ? "" : """
                  reach as materialized (
                      select r.project_id from asked cross join lateral projects_in_reach(asked.account, asked.today) r),
                  """;
    }

    /** A condition on a column with a project's id, in a statement with {@link #once}. */
    String projects(String column) {
        return everyProject ? "true" : column + " in (select project_id from reach)";
    }
}
