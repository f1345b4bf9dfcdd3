package dk.fremdrift.benchmark;

import java.util.UUID;

/** The tables whose rows are pointed at: each row has an id that follows from its number alone. */
enum Table {
    ORGANISATION,
    UNIT,
    ACCOUNT,
    PERSON,
    PROJECT,
    PHASE,
    SEAT,
    ACTIVITY,
    ITEM,
    BUDGET,
    BUDGET_VERSION,
    LINE,
    SUBMISSION,
    VOTE,
    DECISION,
    ENTRY,
    OTHER;

    /** An id that rises with the number, as the application's own ids rise with time. */
    UUID id(long number) {
        long rising = 0x0190_0000_0000L + number;
        return new UUID(rising << 16 | 0x7000 | ordinal(), 0x8000_0000_0000_0000L | number * 0x9E37_79B9_7F4AL >>> 2);
    }

    /** The id of one of the rows that a row of another table has. */
    UUID id(long owner, int which) {
        return id(owner * 64 + which);
    }
}
