package dk.fremdrift.project;

import dk.fremdrift.decision.SubjectView;
import dk.fremdrift.security.ProjectRight;
import org.springframework.stereotype.Component;

/** Shows a frozen change where it is decided on. */
@Component
class ChangeSubjectView implements SubjectView {

    /** The kind of thing that is submitted, in decision's words. */
    static final String KIND = "CHANGE";

    private final FrozenChangeReader reader;

    ChangeSubjectView(FrozenChangeReader reader) {
        this.reader = reader;
    }

    @Override
    public String subjectKind() {
        return KIND;
    }

    @Override
    public ProjectRight right() {
        return ProjectRight.READ;
    }

    @Override
    public String template() {
        return "project/change-frozen";
    }

    @Override
    public Object read(String content) {
        return reader.read(content);
    }
}
