package dk.fremdrift.project;

import static dk.fremdrift.security.ProjectRight.*;

import dk.fremdrift.security.ProjectRight;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

/**
 * What somebody is in a project, and what that allows: the matrix of who may do what. Roles add up. The first two are
 * global and hold in every project; the others are dated and hold in one.
 */
enum Role {
    /** Works in HR: registers projects, people and seats, everywhere. */
    HR(
            READ,
            DESCRIBE,
            ATTACH,
            ASSIGN_ROLES,
            ASSIGN_ALL_ROLES,
            FILL_SEATS,
            READ_BUDGET,
            READ_BUDGET_DRAFT,
            READ_TOTALS,
            READ_ACCOUNTS,
            READ_DECISIONS),
    /** Audits: reads the accounts of every project. */
    AUDITOR(READ, READ_BUDGET, READ_TOTALS, READ_ACCOUNTS, READ_DECISIONS),
    /** Leads the project: draws up the budget and submits it. */
    LEADER(
            READ,
            DESCRIBE,
            ATTACH,
            SIGN,
            ASSIGN_ROLES,
            READ_BUDGET,
            READ_BUDGET_DRAFT,
            DRAFT_BUDGET,
            SUBMIT,
            READ_TOTALS,
            READ_ACCOUNTS,
            READ_DECISIONS),
    /** Keeps the accounts of the project. */
    SECRETARY(READ, ATTACH, READ_BUDGET, READ_BUDGET_DRAFT, BOOK, READ_TOTALS, READ_ACCOUNTS, READ_DECISIONS),
    /** Sits in the steering group and votes. */
    SEAT_HOLDER(READ, READ_BUDGET, VOTE, READ_TOTALS, READ_ACCOUNTS, READ_DECISIONS),
    /** Votes in the steering group when the holder of the seat has not. */
    DEPUTY(READ, READ_BUDGET, VOTE, READ_TOTALS, READ_ACCOUNTS, READ_DECISIONS),
    /**
     * Sits in the steering group of the project above, which decides for a sub-project that has none of its own: reads
     * what is put forward and votes, and sees nothing else of the sub-project.
     */
    DECIDER(VOTE, READ_DECISIONS),
    /** Owns the project: answers for it, and reads its accounts. */
    OWNER(READ, SIGN, READ_BUDGET, READ_TOTALS, READ_ACCOUNTS, READ_DECISIONS),
    /** Works in the project group. */
    GROUP_MEMBER(READ, READ_TOTALS, READ_DECISIONS),
    /** Advises the project. */
    CONSULTANT(READ),
    /** Advises it on behalf of the social partners. */
    SOCIAL_PARTNER_CONSULTANT(READ),
    /** Evaluates the project. */
    EVALUATOR(READ);

    private final Set<ProjectRight> rights;

    Role(ProjectRight first, ProjectRight... others) {
        rights = EnumSet.of(first, others);
    }

    Set<ProjectRight> rights() {
        return rights;
    }

    /** Those that one has in a project and not everywhere. */
    static Set<Role> inProject() {
        return EnumSet.complementOf(EnumSet.of(HR, AUDITOR, DECIDER));
    }

    /** What several roles allow together. */
    static Set<ProjectRight> rightsOf(Collection<Role> roles) {
        Set<ProjectRight> all = EnumSet.noneOf(ProjectRight.class);
        roles.forEach(role -> all.addAll(role.rights));
        return all;
    }
}
