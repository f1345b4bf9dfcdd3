package dk.fremdrift.document;

import dk.fremdrift.shared.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.apache.tika.Tika;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.multipart.MultipartFile;

/**
 * A file that somebody has sent and that may be attached: it is what its name says, and nothing in it was found to harm.
 * It lies on the disk until it is closed.
 *
 * @param name as it may be kept
 */
public record CheckedFile(String name, String mediaType, Path path, long size, String sha256) implements AutoCloseable {

    /** How large a file may be. */
    public static final long MOST_BYTES = 25L << 20;

    private static final Tika TIKA = new Tika();

    private static final int LOOKED_AT = 1 << 16;

    /**
     * Looks at a file by what is in it.
     *
     * @throws FileRefusedException if it may not be attached
     */
    public static CheckedFile of(@Nullable MultipartFile sent) throws IOException, FileRefusedException {
        if (sent == null || sent.isEmpty()) {
            throw new FileRefusedException(
                    sent == null
                                    || sent.getOriginalFilename() == null
                                    || sent.getOriginalFilename().isEmpty()
                            ? "document.missing"
                            : "document.empty");
        }
        if (sent.getSize() > MOST_BYTES) {
            throw new FileRefusedException("document.tooLarge");
        }
        Path path = Files.createTempFile("document", null);
        try {
            try (InputStream in = sent.getInputStream()) {
                Files.copy(in, path, StandardCopyOption.REPLACE_EXISTING);
            }
            return check(FileName.clean(sent.getOriginalFilename()), path);
        } catch (IOException | RuntimeException | FileRefusedException e) {
            Files.deleteIfExists(path);
            throw e;
        }
    }

    /**
     * Looks at a file that lies on the disk already, and stays there.
     *
     * @param name by which it says what it is
     * @throws FileRefusedException if it may not be taken in
     */
    public static CheckedFile check(String name, Path path) throws IOException, FileRefusedException {
        String sha256 = hashOfHarmless(path);
        FileKind kind = FileKind.named(name).orElseThrow(() -> new FileRefusedException("document.kindUnknown"));
        if (!kind.agreesWith(found(path))) {
            throw new FileRefusedException("document.notWhatItSays", kind.name());
        }
        if (kind.part() != null) {
            ZipCheck.check(path, kind);
        }
        return new CheckedFile(name, kind.mediaType(), path, Files.size(path), sha256);
    }

    private static String found(Path path) throws IOException {
        String found;
        try (InputStream in = Files.newInputStream(path)) {
            found = TIKA.detect(in);
        }
        if (!found.equals(MediaType.APPLICATION_OCTET_STREAM_VALUE)) {
            return found;
        }
        // A short text of an old Windows, full of æ, ø and å, is no text to Tika
        try (InputStream in = Files.newInputStream(path)) {
            return isText(in.readNBytes(LOOKED_AT)) ? MediaType.TEXT_PLAIN_VALUE : found;
        }
    }

    private static boolean isText(byte[] bytes) {
        for (byte one : bytes) {
            if (one >= 0 && one < ' ' && one != '\t' && one != '\r' && one != '\n' && one != '\f') {
                return false;
            }
        }
        return true;
    }

    private static String hashOfHarmless(Path path) throws IOException, FileRefusedException {
        MessageDigest digest = Sha256.digest();
        var eicar = new Needle(Needle.EICAR);
        byte[] buffer = new byte[8192];
        try (InputStream in = Files.newInputStream(path)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
                if (eicar.isIn(buffer, read)) {
                    throw new FileRefusedException("document.virus");
                }
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(path);
    }
}
