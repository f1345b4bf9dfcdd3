package dk.fremdrift.database;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Properties;

/**
 * The passwords of the database for trying out, made at its first start and kept beside its data, readable by nobody
 * but who started it.
 *
 * @param superuser of the server itself
 * @param owner of the role that owns the tables and migrates them
 * @param application of the role the application connects as
 */
record Passwords(String superuser, String owner, String application) {

    private static final SecureRandom RANDOM = new SecureRandom();

    static Passwords random() {
        return new Passwords(randomPassword(), randomPassword(), randomPassword());
    }

    private static String randomPassword() {
        byte[] bytes = new byte[24];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** Reads what {@link #write} wrote. */
    static Passwords read(Path file) throws IOException {
        var lines = new Properties();
        lines.load(new StringReader(Files.readString(file)));
        return new Passwords(
                required(lines, "superuser", file),
                required(lines, "owner", file),
                required(lines, "application", file));
    }

    private static String required(Properties lines, String name, Path file) {
        String password = lines.getProperty(name);
        if (password == null) {
            throw new UncheckedIOException(new IOException("No password of the " + name + " in " + file));
        }
        return password;
    }

    /** Keeps them in a file that is either whole or not there. */
    void write(Path file) throws IOException {
        Path unfinished = file.resolveSibling(file.getFileName() + ".new");
        writePrivately(unfinished, "superuser=%s%nowner=%s%napplication=%s%n".formatted(superuser, owner, application));
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Writes a file that was never, not even for a moment, readable by others. */
    static void writePrivately(Path file, String content) throws IOException {
        Files.deleteIfExists(file);
        Files.createFile(file, onlyMine(file, "rw-------"));
        Files.writeString(file, content);
    }

    /** The permissions as a file attribute, or nothing where the file system has no such permissions. */
    static FileAttribute<?>[] onlyMine(Path file, String permissions) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }
}
