package dk.fremdrift.project;

/** What the steering group must have approved before a phase is opened; named as decision names the subjects. */
enum Gate {
    /** The time and action plan with the phase in it. */
    PLAN,
    /** A budget that puts the phase forward. */
    BUDGET,
    /** The competence profile. */
    COMPETENCE_PROFILE,
    /** The choice of who is to provide the training. */
    PROVIDER_CHOICE;

    /** The part of the project in which it is submitted, or none while the product knows no such submission. */
    public String address() {
        return switch (this) {
            case PLAN -> "/phases/plan";
            case BUDGET -> "/budget";
            case COMPETENCE_PROFILE, PROVIDER_CHOICE -> "";
        };
    }
}
