package dk.fremdrift.decision;

import dk.fremdrift.security.ProjectRight;
import java.util.Locale;

/** Shows the frozen content of one kind of thing on the page where it is decided; each feature that submits has one. */
public interface SubjectView {

    /** The kind of thing, as in {@link Proposal#subjectKind()}. */
    String subjectKind();

    /**
     * What was put forward, in a few words.
     *
     * @param about as in {@link Proposal#about()}
     */
    String title(String about, Locale locale);

    /** The right without which the content stays hidden, although the decision is shown. */
    ProjectRight right();

    /** The template whose fragment {@code frozen(content)} renders what {@link #read} returns. */
    String template();

    /** The frozen content as the template wants it. */
    Object read(String content);
}
