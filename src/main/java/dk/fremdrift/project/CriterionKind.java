package dk.fremdrift.project;

/** What a success criterion is about. */
enum CriterionKind {
    /** Something is there: "en fælles kompetenceprofil". */
    DELIVERABLE,
    /** Somebody has taken part: "har deltaget inden udgangen af 2016". */
    PARTICIPATION,
    /** Somebody is content: "så tilfredse, at de vil anbefale det". */
    SATISFACTION,
    /** Somebody has heard of it: "formidles via personaleweb". */
    DISSEMINATION,
    /** Something is different: "en nedbringelse af sygefraværet". */
    EFFECT
}
