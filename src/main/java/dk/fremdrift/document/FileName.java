package dk.fremdrift.document;

import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/** The name a file was sent with, as it may be kept: no folders, nothing invisible, nothing a file system trips over. */
final class FileName {

    private static final int LONGEST = 150;

    static String clean(@Nullable String sent) {
        String name = sent == null ? "" : Normalizer.normalize(sent, Normalizer.Form.NFC);
        name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
                // \p{Cf} turns the direction of reading: "fdp.exe" would look like "exe.pdf"
                .replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Co}\\p{Cs}]", "")
                .replaceAll("[:*?\"<>|]", "-")
                .replaceAll("\\s+", " ")
                .replaceAll("^[. ]+|[. ]+$", "");
        if (name.length() > LONGEST) {
            String ending = name.substring(Math.max(name.lastIndexOf('.'), name.length() - 10));
            name = name.substring(0, LONGEST - ending.length()) + ending;
        }
        return name.isEmpty() ? "fil" : name;
    }

    private FileName() {}
}
