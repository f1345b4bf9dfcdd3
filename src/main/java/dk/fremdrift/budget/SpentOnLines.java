package dk.fremdrift.budget;

import dk.fremdrift.shared.Money;
import java.util.Map;
import java.util.UUID;

/** Answers what has been charged to the lines of a project; the accounts implement it. */
public interface SpentOnLines {

    /** The charged amount in DKK per line key, for the lines that have entries, even if these sum to zero. */
    Map<UUID, Money> of(UUID projectId);
}
