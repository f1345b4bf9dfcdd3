package dk.fremdrift.decision;

import dk.fremdrift.security.ProjectRight;

/** Shows the frozen content of one kind of thing on the page where it is decided; each feature that submits has one. */
public interface SubjectView {

    /** The kind of thing, as in {@link Proposal#subjectKind()}. */
    String subjectKind();

    /** The right without which the content stays hidden, although the decision is shown. */
    ProjectRight right();

    /** The template whose fragment {@code frozen(content)} renders what {@link #read} returns. */
    String template();

    /** The frozen content as the template wants it. */
    Object read(String content);
}
