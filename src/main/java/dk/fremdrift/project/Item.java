package dk.fremdrift.project;

import java.util.UUID;

/**
 * One thing that a section of the description lists, as its pages show it.
 *
 * @param form what somebody has typed about it
 */
record Item(UUID id, SectionKind section, ItemForm form) {}
