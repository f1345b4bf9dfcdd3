package dk.fremdrift.project;

import dk.fremdrift.decision.SubjectView;
import dk.fremdrift.security.ProjectRight;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Shows a frozen time and action plan where it is decided on. */
@Component
class PlanSubjectView implements SubjectView {

    /** The kind of thing that is submitted, in decision's words. */
    static final String KIND = "PLAN";

    private final FrozenPlanReader reader;
    private final MessageSource messages;

    PlanSubjectView(FrozenPlanReader reader, MessageSource messages) {
        this.reader = reader;
        this.messages = messages;
    }

    @Override
    public String subjectKind() {
        return KIND;
    }

    @Override
    public String title(String about, Locale locale) {
        return messages.getMessage("project.plan", null, locale);
    }

    @Override
    public ProjectRight right() {
        return ProjectRight.READ;
    }

    @Override
    public String template() {
        return "project/plan-frozen";
    }

    @Override
    public Object read(String content) {
        return reader.read(content);
    }
}
