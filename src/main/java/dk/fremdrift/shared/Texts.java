package dk.fremdrift.shared;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Brings typed text to the form in which it is kept. */
public final class Texts {

    /** The text without white space around it and with plain line ends, or {@code null} if nothing was typed. */
    public static @Nullable String clean(@Nullable String typed) {
        return typed == null || typed.isBlank()
                ? null
                : typed.replace("\r\n", "\n").strip();
    }

    /** The lines on which something stands, each said once, whatever its case. */
    public static List<String> lines(@Nullable String typed) {
        if (typed == null) {
            return List.of();
        }
        Set<String> said = new HashSet<>();
        return Arrays.stream(typed.split("\\R"))
                .map(String::strip)
                .filter(line -> !line.isEmpty() && said.add(line.toLowerCase(Danish.LOCALE)))
                .toList();
    }

    private Texts() {}
}
