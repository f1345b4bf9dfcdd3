package dk.fremdrift.steering;

import dk.fremdrift.decision.SubjectView;
import dk.fremdrift.security.ProjectRight;
import java.util.Locale;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Something to decide on that no feature owns. */
@Component
class ProbeSubjectView implements SubjectView {

    private static final JsonMapper JSON = new JsonMapper();

    @Override
    public String subjectKind() {
        return "PROBE";
    }

    @Override
    public String title(String about, Locale locale) {
        return JSON.readTree(about).path("subject").asString();
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
