package dk.fremdrift.project;

import java.util.List;

/** The life of a project: draft, then running, which may pause; in the end closed, or stopped before its time. */
enum ProjectStatus {
    /** Registered, not begun. */
    DRAFT,
    /** Under way. */
    RUNNING,
    /** It rests, and will go on or end. */
    PAUSED,
    /** Brought to its end. */
    CLOSED,
    /** Given up before its time. */
    STOPPED;

    /** What a project in this state can become, in the order in which it is offered. */
    List<ProjectStatus> next() {
        return switch (this) {
            case DRAFT -> List.of(RUNNING);
            case RUNNING -> List.of(PAUSED, CLOSED, STOPPED);
            case PAUSED -> List.of(RUNNING, CLOSED, STOPPED);
            case CLOSED, STOPPED -> List.of();
        };
    }

    boolean canBecome(ProjectStatus status) {
        return next().contains(status);
    }
}
