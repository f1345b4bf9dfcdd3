package dk.fremdrift.overview;

import java.util.List;

/**
 * What a project consists of: its phases, and the sub-projects that the reader may know of.
 *
 * @param contributions how many of those to the project nobody has sorted
 * @param changes how many there are of the project
 */
record ProjectParts(List<PhaseRow> phases, List<SubprojectRow> subprojects, int contributions, int changes) {}
