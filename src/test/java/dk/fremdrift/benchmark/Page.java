package dk.fremdrift.benchmark;

import java.util.UUID;

/** The main pages. */
enum Page {
    FRONT("Front page", "/"),
    PROJECTS("List of projects", "/projects"),
    SEARCH("List of projects with search", "/projects?search={words}"),
    EVERYTHING("Search in everything", "/search?search={words}"),
    OVERVIEW("Project: overview", "/projects/{id}"),
    DESCRIPTION("Project: description", "/projects/{id}/description"),
    PHASES("Project: phases", "/projects/{id}/phases"),
    TIME_PLAN("Project: time and action plan", "/projects/{id}/phases/plan"),
    ORGANISATION("Project: organisation", "/projects/{id}/organisation"),
    BUDGET("Project: budget", "/projects/{id}/budget"),
    ACCOUNTS("Project: accounts", "/projects/{id}/accounts"),
    ENTRIES("Project: entries", "/projects/{id}/accounts/entries"),
    DECISIONS("Project: decisions", "/projects/{id}/decisions"),
    HISTORY("Project: history", "/projects/{id}/history"),
    ORGANISATIONS("List of organisations (HR)", "/organisations");

    private final String title;
    private final String path;

    Page(String title, String path) {
        this.title = title;
        this.path = path;
    }

    /** Whether HR alone may open it; the others are open to everybody with a part in the project. */
    boolean isForHr() {
        return this == ORGANISATIONS;
    }

    String title() {
        return title;
    }

    String path(UUID project, String words) {
        return path.replace("{id}", project.toString()).replace("{words}", words);
    }
}
