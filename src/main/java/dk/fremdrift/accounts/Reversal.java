package dk.fremdrift.accounts;

import java.time.LocalDate;
import java.util.UUID;

/**
 * The wish to take an entry back, whole.
 *
 * @param on the day it is done; a reversal is never dated back
 * @param reason why, as the auditor will read it
 */
record Reversal(UUID entryId, LocalDate on, String reason) {}
