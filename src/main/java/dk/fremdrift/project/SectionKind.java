package dk.fremdrift.project;

import dk.fremdrift.shared.NotFoundException;
import java.util.Arrays;
import java.util.Locale;

/** The sections of a project description, in the order in which it is read. */
enum SectionKind {
    /** Why the project is begun, by whom it is agreed, and what it builds on. */
    BACKGROUND,
    /** What is to be different afterwards. */
    PURPOSE,
    /** Where the effort is put; in a pool each may be a project of its own. */
    FOCUS_AREAS,
    /** What the project is built of across its phases ("byggesten"). */
    PARTS,
    /** How what is learnt takes root afterwards ("forankring"). */
    ANCHORING,
    /** Whom it is for. */
    TARGET_GROUPS,
    /** How one can tell that it has succeeded. */
    SUCCESS_CRITERIA,
    /** What is gained, and who harvests it. */
    BENEFITS,
    /** What is handed over. */
    DELIVERABLES,
    /** Who does what and when, beyond what the roles and the phases hold. */
    ORGANISING,
    /** How knowledge is gathered and competences are built. */
    METHODS,
    /** How the results are told to others. */
    DISSEMINATION,
    /** What the budget takes for granted. */
    BUDGET_ASSUMPTIONS,
    /** How and when the project is evaluated. */
    EVALUATION_PLAN,
    /** What came of it. */
    RESULTS,
    /** What there still is to do. */
    REMAINING,
    /** What people have said about it. */
    STATEMENTS,
    /** Whom to ask. */
    CONTACT;

    /** @throws NotFoundException if no section has the address */
    static SectionKind at(String address) {
        return Arrays.stream(values())
                .filter(kind -> kind.address().equals(address))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("Section", address));
    }

    /** @throws NotFoundException if no section that lists anything has the address */
    static SectionKind withItemsAt(String address) {
        SectionKind kind = at(address);
        if (!kind.hasItems()) {
            throw new NotFoundException("Items", address);
        }
        return kind;
    }

    /** Whether it lists things one by one, beside its text. */
    public boolean hasItems() {
        return switch (this) {
            case FOCUS_AREAS, PARTS, TARGET_GROUPS, SUCCESS_CRITERIA, BENEFITS, DELIVERABLES, METHODS, STATEMENTS ->
                true;
            default -> false;
        };
    }

    /** Whether its text may stand in what is frozen for ever: whom to ask is people's names and telephone numbers. */
    boolean isFrozenAsText() {
        return this != CONTACT;
    }

    /** How the section is called in addresses, such as {@code success-criteria}. */
    public String address() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
