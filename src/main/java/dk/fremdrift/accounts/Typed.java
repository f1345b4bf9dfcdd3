package dk.fremdrift.accounts;

import org.jspecify.annotations.Nullable;

/** What is typed into the forms of the ledger, as it is kept. */
final class Typed {

    /** The text on one line: line breaks, every kind of space and control characters become single spaces. */
    static @Nullable String line(@Nullable String typed) {
        return typed == null
                ? null
                : typed.replaceAll("[\\p{Cc}\\p{Z}\\s]+", " ").strip();
    }

    private Typed() {}
}
