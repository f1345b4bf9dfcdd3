package dk.fremdrift.document;

import java.nio.charset.StandardCharsets;

/** Finds a text in bytes that come piece by piece, also where it lies across two pieces. */
final class Needle {

    /** What stands in the file by which virus scanners are tested; it harms nobody, and no one attaches it by chance. */
    static final String EICAR = "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!";

    private final byte[] text;
    private final int[] fallback;
    private int matched;

    Needle(String text) {
        this.text = text.getBytes(StandardCharsets.US_ASCII);
        this.fallback = new int[this.text.length];
        for (int i = 1, k = 0; i < this.text.length; i++) {
            while (k > 0 && this.text[k] != this.text[i]) {
                k = fallback[k - 1];
            }
            if (this.text[k] == this.text[i]) {
                k++;
            }
            fallback[i] = k;
        }
    }

    /** Whether the text ends in this piece. */
    boolean isIn(byte[] piece, int length) {
        for (int i = 0; i < length; i++) {
            while (matched > 0 && text[matched] != piece[i]) {
                matched = fallback[matched - 1];
            }
            if (text[matched] == piece[i] && ++matched == text.length) {
                return true;
            }
        }
        return false;
    }
}
