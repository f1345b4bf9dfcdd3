package dk.fremdrift.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** Looks through a package (DOCX, ODS …) for what would harm whoever opens it: too much in it, macros, ways out of it. */
final class ZipCheck {

    private static final int MOST_ENTRIES = 2_000;
    private static final long MOST_BYTES = 250L << 20;
    private static final long LENIENT_BYTES = 1L << 20;
    private static final int MOST_RATIO = 100;

    private static final Pattern MACROS = Pattern.compile(
            "(^|/)(vba(project|data)[^/]*|macrosheets/.*)|^(basic|scripts)/.+", Pattern.CASE_INSENSITIVE);

    static void check(Path file, FileKind kind) throws IOException, FileRefusedException {
        try (var zip = new ZipFile(file.toFile())) {
            if (zip.size() > MOST_ENTRIES) {
                throw new FileRefusedException("document.bomb");
            }
            if (kind.part() == null || zip.getEntry(kind.part()) == null || !saysSo(zip, kind)) {
                throw new FileRefusedException("document.notWhatItSays", kind.name());
            }
            long total = 0;
            for (ZipEntry entry : Collections.list(zip.entries())) {
                checkName(entry.getName());
                total += read(zip, entry, MOST_BYTES - total);
            }
        } catch (ZipException | IllegalArgumentException e) {
            throw new FileRefusedException("document.broken");
        }
    }

    private static boolean saysSo(ZipFile zip, FileKind kind) throws IOException {
        ZipEntry entry = zip.getEntry("mimetype");
        if (!kind.saysWhatItIs() || entry == null) {
            return !kind.saysWhatItIs();
        }
        try (InputStream in = zip.getInputStream(entry)) {
            return new String(in.readNBytes(100), StandardCharsets.US_ASCII).equals(kind.mediaType());
        }
    }

    private static void checkName(String name) throws FileRefusedException {
        if (MACROS.matcher(name).find()) {
            throw new FileRefusedException("document.macros");
        }
        if (name.startsWith("/") || name.contains("..") || name.contains("\\")) {
            throw new FileRefusedException("document.broken");
        }
    }

    // What a package says of its sizes is whatever its maker liked: only what comes out is counted
    private static long read(ZipFile zip, ZipEntry entry, long most) throws IOException, FileRefusedException {
        boolean types = entry.getName().toLowerCase(Locale.ROOT).endsWith("content_types].xml");
        var eicar = new Needle(Needle.EICAR);
        var macroEnabled = new Needle("macroEnabled");
        byte[] buffer = new byte[8192];
        long size = 0;
        try (InputStream in = zip.getInputStream(entry)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                size += read;
                if (size > most
                        || (size > LENIENT_BYTES && size > MOST_RATIO * Math.max(1, entry.getCompressedSize()))) {
                    throw new FileRefusedException("document.bomb");
                }
                if (eicar.isIn(buffer, read)) {
                    throw new FileRefusedException("document.virus");
                }
                if (types && macroEnabled.isIn(buffer, read)) {
                    throw new FileRefusedException("document.macros");
                }
            }
        }
        return size;
    }

    private ZipCheck() {}
}
