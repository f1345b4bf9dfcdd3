package dk.fremdrift.project;

import org.jspecify.annotations.Nullable;

/** What stands on the front of a project's papers: number, title and the organisation that owns it, if one is known. */
public record ProjectTitle(
        String number, String title, @Nullable String ownerOrganisation) {}
