package dk.fremdrift.project;

import dk.fremdrift.decision.SubjectView;
import dk.fremdrift.security.ProjectRight;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Shows a frozen description where it is decided on. */
@Component
class DescriptionSubjectView implements SubjectView {

    /** The kind of thing that is submitted, in decision's words. */
    static final String KIND = "DESCRIPTION";

    private final PaperContent contents;
    private final MessageSource messages;

    DescriptionSubjectView(PaperContent contents, MessageSource messages) {
        this.contents = contents;
        this.messages = messages;
    }

    @Override
    public String subjectKind() {
        return KIND;
    }

    @Override
    public String title(String about, Locale locale) {
        return messages.getMessage("project.paper", null, locale);
    }

    @Override
    public ProjectRight right() {
        return ProjectRight.READ;
    }

    @Override
    public String template() {
        return "project/frozen";
    }

    @Override
    public Object read(String content) {
        return contents.read(content);
    }
}
