package dk.fremdrift.overview;

import java.time.Instant;
import java.util.UUID;

/**
 * Something that awaits the person who is asking.
 *
 * @param kind what is to be done
 * @param submissionId the submission to vote on or to look at; for a budget to mend the submission that was sent back
 * @param since when it came
 */
record Task(
        Kind kind,
        UUID projectId,
        String projectNumber,
        String projectTitle,
        UUID submissionId,
        String title,
        String versionLabel,
        Instant since) {

    enum Kind {
        /** A vote that has not been cast. */
        VOTE,
        /** Everybody has voted and no outcome has it: somebody must move. */
        TIED,
        /** A budget that came back from the steering group. */
        MEND
    }

    /** Where the task is done. */
    public String path() {
        String project = "/projects/" + projectId;
        return kind == Kind.MEND ? project + "/budget" : project + "/decisions/" + submissionId;
    }
}
