package dk.fremdrift.project;

import dk.fremdrift.decision.SubjectView;
import dk.fremdrift.security.ProjectRight;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Shows a frozen change where it is decided on. */
@Component
class ChangeSubjectView implements SubjectView {

    /** The kind of thing that is submitted, in decision's words. */
    static final String KIND = "CHANGE";

    private final FrozenChangeReader reader;
    private final ChangeContents contents;

    ChangeSubjectView(FrozenChangeReader reader, ChangeContents contents) {
        this.reader = reader;
        this.contents = contents;
    }

    @Override
    public String subjectKind() {
        return KIND;
    }

    @Override
    public String title(String about, Locale locale) {
        return contents.title(reader.readName(about), locale);
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
