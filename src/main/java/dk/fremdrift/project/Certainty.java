package dk.fremdrift.project;

/** How firmly a part of a description stands: what a project only considers must not read as if it were decided. */
enum Certainty {
    /** Agreed: "godkendes af styregruppen". */
    DECIDED,
    /** Meant to be done: "vil blive gennemført". */
    PLANNED,
    /** A thought: "vil overveje", "kunne fx". */
    CONSIDERED
}
