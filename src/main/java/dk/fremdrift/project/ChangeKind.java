package dk.fremdrift.project;

import org.jspecify.annotations.Nullable;

/** What a change is about. */
enum ChangeKind {
    /** A phase or the project is postponed or extended. */
    TIME(null),
    /** A section of the description says something else. */
    SCOPE(null),
    /** An organisation joins or leaves. */
    PARTNERS(null),
    /** The project rests. */
    PAUSE(ProjectStatus.PAUSED),
    /** The project goes on. */
    RESUME(ProjectStatus.RUNNING),
    /** The project ends before its time. */
    STOP(ProjectStatus.STOPPED);

    private final @Nullable ProjectStatus status;

    ChangeKind(@Nullable ProjectStatus status) {
        this.status = status;
    }

    /** The status that the project gets, if that is what changes. */
    @Nullable ProjectStatus status() {
        return status;
    }

    /** Whether it may be asked for in a project of the status: a draft has not begun, and what is over is over. */
    boolean isPossible(ProjectStatus now) {
        return switch (this) {
            case RESUME -> now == ProjectStatus.PAUSED;
            case PAUSE, STOP -> status != null && now.canBecome(status);
            case TIME, SCOPE, PARTNERS -> now != ProjectStatus.CLOSED && now != ProjectStatus.STOPPED;
        };
    }
}
