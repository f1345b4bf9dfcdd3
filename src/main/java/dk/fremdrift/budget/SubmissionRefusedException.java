package dk.fremdrift.budget;

import dk.fremdrift.shared.ConflictException;
import java.util.List;

/** The named phases are not ready for a decision; says what is missing. */
class SubmissionRefusedException extends ConflictException {

    private final transient List<SubmissionProblem> problems;

    SubmissionRefusedException(List<SubmissionProblem> problems) {
        super("budget.submission.notReady");
        this.problems = problems;
    }

    List<SubmissionProblem> problems() {
        return problems;
    }
}
