package dk.fremdrift.project;

/** What happens to an organisation in a project. */
enum PartnerAction {
    /** It joins. */
    ADDED,
    /** It leaves. */
    REMOVED
}
