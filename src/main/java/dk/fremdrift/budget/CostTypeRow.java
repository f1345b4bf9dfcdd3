package dk.fremdrift.budget;

import java.util.UUID;

/** A cost type in the list of cost types. */
record CostTypeRow(UUID id, String nameDa, String nameEn, int position, boolean active) {}
