package dk.fremdrift.project;

/** How a planned period is moved. */
enum MoveKind {
    /** It begins and ends later. */
    POSTPONED(false, false),
    /** It begins as planned and ends later. */
    EXTENDED(false, true),
    /** It begins and ends earlier. */
    ADVANCED(true, false),
    /** It begins as planned and ends earlier. */
    SHORTENED(true, true);

    private final boolean earlier;
    private final boolean keepsFirstDay;

    MoveKind(boolean earlier, boolean keepsFirstDay) {
        this.earlier = earlier;
        this.keepsFirstDay = keepsFirstDay;
    }

    boolean isEarlier() {
        return earlier;
    }

    boolean keepsFirstDay() {
        return keepsFirstDay;
    }
}
