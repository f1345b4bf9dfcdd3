package dk.fremdrift.shared;

import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.util.StreamUtils;

/**
 * A file that is complete before anything of it is sent: whoever receives slowly keeps no connection to the database, and
 * a file that fails is an error page rather than half a file. It is gone from the disk when it is closed.
 */
public final class WholeFile implements Closeable {

    private final FileChannel content;

    private WholeFile(FileChannel content) {
        this.content = content;
    }

    /** Writes what is to be in the file. */
    @FunctionalInterface
    public interface Content {
        /** Writes it, piece by piece if there is much. */
        void write(OutputStream out) throws IOException;
    }

    /** Makes the file. */
    public static WholeFile of(Content content) throws IOException {
        FileChannel file = FileChannel.open(
                Files.createTempFile("fremdrift", null),
                StandardOpenOption.READ,
                StandardOpenOption.WRITE,
                StandardOpenOption.DELETE_ON_CLOSE);
        try {
            var out = new BufferedOutputStream(StreamUtils.nonClosing(Channels.newOutputStream(file)));
            content.write(out);
            out.flush();
            file.position(0);
            return new WholeFile(file);
        } catch (IOException | RuntimeException e) {
            file.close();
            throw e;
        }
    }

    /** How many bytes it has. */
    public long size() throws IOException {
        return content.size();
    }

    /** Sends it to be kept under that name. */
    public void send(HttpServletResponse response, String contentType, String name) throws IOException {
        response.setContentType(contentType);
        response.setContentLengthLong(size());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(name).build().toString());
        Channels.newInputStream(content).transferTo(response.getOutputStream());
    }

    @Override
    public void close() throws IOException {
        content.close();
    }
}
