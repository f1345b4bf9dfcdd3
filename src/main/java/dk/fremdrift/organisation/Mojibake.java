package dk.fremdrift.organisation;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Text that was written in UTF-8 and read as Windows-1252: {@code SÃ¸ren}. Mended sign by sign where it can only be that,
 * since right and wrong signs often stand in one file; what cannot be mended is told.
 */
final class Mojibake {

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    /** What the bytes 80 to BF, of which all but the first byte of a sign in UTF-8 are, become in Windows-1252. */
    private static final String LATER = "[€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ\\u0080-\\u00BF]";

    private static final Pattern MISREAD =
            Pattern.compile("[\\u00C2-\\u00DF]" + LATER + "|[\\u00E0-\\u00EF]" + LATER + "{2}");

    /** The sign for what could not be read, the signs for steering, and what æ, ø and å of DOS become inside a word. */
    private static final Pattern BROKEN =
            Pattern.compile("\\uFFFD|[\\u0080-\\u009F]|\\p{L}[‘›†¢](?=\\p{L})|Ã(?!\\p{Lu})|Â(?=[\\u0080-\\u00BF])");

    /** The text with every sign mended that can only be misread. */
    static String mend(String text) {
        if (text.chars().noneMatch(sign -> sign >= 0xC2 && sign <= 0xEF)) {
            return text;
        }
        return MISREAD.matcher(text).replaceAll(found -> Matcher.quoteReplacement(reread(found.group())));
    }

    /** Whether something in it was certainly another sign once. */
    static boolean isBroken(String text) {
        return BROKEN.matcher(text).find();
    }

    private static String reread(String misread) {
        byte[] bytes = new byte[misread.length()];
        for (int i = 0; i < bytes.length; i++) {
            char sign = misread.charAt(i);
            // Five bytes mean nothing in Windows-1252; most programs leave them as they are
            bytes[i] = sign < 0x100 ? (byte) sign : String.valueOf(sign).getBytes(WINDOWS)[0];
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return misread;
        }
    }

    private Mojibake() {}
}
