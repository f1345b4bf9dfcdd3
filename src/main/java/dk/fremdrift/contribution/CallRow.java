package dk.fremdrift.contribution;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A call in the list of its project.
 *
 * @param open whether something can be handed in today
 * @param links how many ways in there are
 * @param unsorted how many contributions nobody has sorted yet
 */
record CallRow(UUID id, String title, LocalDate openUntil, boolean open, int links, int contributions, int unsorted) {}
