package dk.fremdrift.budget;

import java.util.List;

/**
 * Something that must be mended before phases can be put forward.
 *
 * @param messageKey the key of the message shown to the leader
 * @param arguments what the message names: a phase, a line, an amount
 */
record SubmissionProblem(String messageKey, List<Object> arguments) {

    SubmissionProblem(String messageKey, Object... arguments) {
        this(messageKey, List.of(arguments));
    }
}
