package dk.fremdrift.shared;

import org.postgresql.util.PSQLException;
import org.springframework.dao.DataIntegrityViolationException;

/** Tells which rule the database refused a change by, so that the person can be told at the right field. */
public final class BrokenRule {

    /** The name of the constraint; empty if the database did not give one. */
    public static String of(DataIntegrityViolationException refused) {
        return refused.getMostSpecificCause() instanceof PSQLException cause
                        && cause.getServerErrorMessage() != null
                        && cause.getServerErrorMessage().getConstraint() != null
                ? cause.getServerErrorMessage().getConstraint()
                : "";
    }

    private BrokenRule() {}
}
