package dk.fremdrift.steering;

import dk.fremdrift.decision.SubjectView;
import dk.fremdrift.security.ProjectRight;
import org.springframework.stereotype.Component;

/** Something to decide on that no feature owns. */
@Component
class ProbeSubjectView implements SubjectView {

    @Override
    public String subjectKind() {
        return "PROBE";
    }

    @Override
    public ProjectRight right() {
        return ProjectRight.READ_BUDGET;
    }

    @Override
    public String template() {
        return "steering/probe";
    }

    @Override
    public Object read(String content) {
        return content;
    }
}
