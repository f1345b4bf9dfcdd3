package dk.fremdrift.project;

import static dk.fremdrift.security.ProjectRight.*;
import static org.assertj.core.api.Assertions.assertThat;

import dk.fremdrift.security.ProjectRight;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The matrix of who may do what, restated row by row as the product's description has it. */
class RoleTests {

    // description,phases | roles | seats | budget draft | submit | vote | ledger | accounts | decisions | attach | sign
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            HR                        | W | all  | W | draft     | - | - | - | R      | R | W | -
            LEADER                    | W | some | R | W         | W | - | - | R      | R | W | W
            SECRETARY                 | R | R    | R | draft     | - | - | W | R      | R | W | -
            SEAT_HOLDER               | R | R    | R | submitted | - | W | - | R      | R | - | -
            DEPUTY               | R | R    | R | submitted | - | W | - | R      | R | - | -
            DECIDER                   | - | -    | - | -         | - | W | - | -      | R | - | -
            OWNER                     | R | R    | R | submitted | - | - | - | R      | R | - | W
            GROUP_MEMBER              | R | R    | R | -         | - | - | - | totals | R | - | -
            CONSULTANT                | R | R    | R | -         | - | - | - | -      | - | - | -
            SOCIAL_PARTNER_CONSULTANT | R | R    | R | -         | - | - | - | -      | - | - | -
            EVALUATOR                 | R | R    | R | -         | - | - | - | -      | - | - | -
            AUDITOR                   | R | R    | R | submitted | - | - | - | R      | R | - | -
            """)
    void everyRoleHasTheRightsOfItsRowAndNoOther(
            Role role,
            String description,
            String roles,
            String seats,
            String budget,
            String submit,
            String vote,
            String ledger,
            String accounts,
            String decisions,
            String attach,
            String sign) {
        Map<String, Set<ProjectRight>> meaning = Map.of(
                "description W", Set.of(READ, DESCRIBE),
                "roles all", Set.of(READ, ASSIGN_ROLES, ASSIGN_ALL_ROLES),
                "roles some", Set.of(READ, ASSIGN_ROLES),
                "seats W", Set.of(READ, FILL_SEATS),
                "budget submitted", Set.of(READ_BUDGET),
                "budget draft", Set.of(READ_BUDGET, READ_BUDGET_DRAFT),
                "budget W", Set.of(READ_BUDGET, READ_BUDGET_DRAFT, DRAFT_BUDGET),
                "accounts totals", Set.of(READ_TOTALS),
                "accounts R", Set.of(READ_TOTALS, READ_ACCOUNTS));
        Set<ProjectRight> expected = new java.util.HashSet<>(description.equals("-") ? Set.of() : Set.of(READ));
        List.of(
                        "description " + description,
                        "roles " + roles,
                        "seats " + seats,
                        "budget " + budget,
                        "accounts " + accounts)
                .forEach(cell -> expected.addAll(meaning.getOrDefault(cell, Set.of())));
        Map.of(SUBMIT, submit, VOTE, vote, BOOK, ledger, READ_DECISIONS, decisions, ATTACH, attach, SIGN, sign)
                .forEach((right, cell) -> {
                    if (!cell.equals("-")) {
                        expected.add(right);
                    }
                });
        assertThat(role.rights()).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void rolesAddUp() {
        assertThat(Role.rightsOf(List.of(Role.LEADER, Role.SEAT_HOLDER)))
                .contains(VOTE, SUBMIT)
                .doesNotContain(BOOK, FILL_SEATS);
        assertThat(Role.rightsOf(List.of())).isEmpty();
    }

    @Test
    void everyRoleOnAProjectIsARoleInTheMatrix() {
        assertThat(Arrays.stream(RoleKind.values()).map(RoleKind::name)).allSatisfy(Role::valueOf);
    }
}
