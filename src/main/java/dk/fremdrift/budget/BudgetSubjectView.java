package dk.fremdrift.budget;

import dk.fremdrift.decision.SubjectView;
import dk.fremdrift.security.ProjectRight;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Shows a frozen budget version where it is decided on. */
@Component
class BudgetSubjectView implements SubjectView {

    /** The kind of thing that is submitted, in decision's words. */
    static final String KIND = "BUDGET";

    private final FrozenBudgetReader reader;
    private final MessageSource messages;

    BudgetSubjectView(FrozenBudgetReader reader, MessageSource messages) {
        this.reader = reader;
        this.messages = messages;
    }

    @Override
    public String subjectKind() {
        return KIND;
    }

    @Override
    public String title(String about, Locale locale) {
        String phases = reader.readPhases(about).stream()
                .map(phase -> phase.number() == null
                        ? phase.title()
                        : messages.getMessage("budget.subject.phase", new Object[] {phase.number()}, locale))
                .collect(Collectors.joining(", "));
        return messages.getMessage("budget.subject", new Object[] {phases}, locale);
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
