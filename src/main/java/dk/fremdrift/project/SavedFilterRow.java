package dk.fremdrift.project;

import java.util.UUID;

/** A saved filter in a list. */
record SavedFilterRow(UUID id, String name, String query, boolean shared) {}
