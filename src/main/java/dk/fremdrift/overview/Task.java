package dk.fremdrift.overview;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that awaits the person who is asking.
 *
 * @param kind what is to be done
 * @param submissionId the submission to vote on or to look at; for a budget to mend the submission that was sent back,
 *     for a phase to open the one that was approved; a project without a budget has none
 * @param title what was put forward, in the reader's language, or how many contributions there are, or the number of the
 *     project
 * @param since when it came
 */
record Task(
        Kind kind,
        UUID projectId,
        String projectNumber,
        String projectTitle,
        @Nullable UUID submissionId,
        String title,
        Instant since) {

    enum Kind {
        /** A vote that has not been cast. */
        VOTE,
        /** Everybody has voted and no outcome has it: somebody must move. */
        TIED,
        /** A budget that came back from the steering group. */
        MEND,
        /** A time and action plan that came back from the steering group. */
        MEND_PLAN,
        /** A change that came back from the steering group. */
        MEND_CHANGE,
        /** A project without a budget: the leader's first step. */
        BUDGET,
        /** An approved budget of which no phase is open, so that nothing can be booked. */
        OPEN_PHASE,
        /** Contributions that nobody has sorted. */
        CONTRIBUTIONS
    }

    /** Where the task is done. */
    public String path() {
        String project = "/projects/" + projectId;
        return switch (kind) {
            case VOTE, TIED -> project + "/decisions/" + submissionId;
            case MEND, BUDGET -> project + "/budget";
            case MEND_PLAN -> project + "/phases/plan";
            case MEND_CHANGE -> project + "/changes";
            case OPEN_PHASE -> project + "/phases";
            case CONTRIBUTIONS -> project + "/contributions";
        };
    }
}
