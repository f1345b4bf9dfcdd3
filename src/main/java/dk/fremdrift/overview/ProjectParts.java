package dk.fremdrift.overview;

import java.util.List;

/** What a project consists of: its phases, and the sub-projects that the reader may know of. */
record ProjectParts(List<PhaseRow> phases, List<SubprojectRow> subprojects) {}
