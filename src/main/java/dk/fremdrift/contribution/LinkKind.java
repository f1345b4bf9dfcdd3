package dk.fremdrift.contribution;

/** For whom a link is. */
enum LinkKind {
    /** For an organisation, a workplace or a person that is named. */
    INVITED,
    /** For everybody it is given to; what is handed in by it gets a link of its own. */
    OPEN,
    /** For whoever has handed something in by the open link, to come back to it. */
    HANDED_IN
}
