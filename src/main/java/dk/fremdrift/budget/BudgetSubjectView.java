package dk.fremdrift.budget;

import dk.fremdrift.decision.SubjectView;
import dk.fremdrift.security.ProjectRight;
import org.springframework.stereotype.Component;

/** Shows a frozen budget version where it is decided on. */
@Component
class BudgetSubjectView implements SubjectView {

    /** The kind of thing that is submitted, in decision's words. */
    static final String KIND = "BUDGET";

    private final FrozenBudgetReader reader;

    BudgetSubjectView(FrozenBudgetReader reader) {
        this.reader = reader;
    }

    @Override
    public String subjectKind() {
        return KIND;
    }

    @Override
    public ProjectRight right() {
        return ProjectRight.READ_BUDGET;
    }

    @Override
    public String template() {
        return "budget/frozen";
    }

    @Override
    public Object read(String content) {
        return reader.read(content);
    }
}
