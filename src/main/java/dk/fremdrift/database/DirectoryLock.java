package dk.fremdrift.database;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps a second application out of a data directory; the system frees it even when the first one is killed. */
final class DirectoryLock implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(DirectoryLock.class);

    private final FileLock lock;

    private DirectoryLock(FileLock lock) {
        this.lock = lock;
    }

    /** @throws StartRefused if another application holds the directory */
    static DirectoryLock take(Path home) throws IOException {
        Path file = home.resolve("lock");
        var channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        try {
            // Far from the text, which others must be able to read where locks are compulsory
            FileLock lock = channel.tryLock(Long.MAX_VALUE - 1, 1, false);
            if (lock != null) {
                channel.truncate(0);
                String pid = Long.toString(ProcessHandle.current().pid());
                channel.write(ByteBuffer.wrap(pid.getBytes(StandardCharsets.US_ASCII)), 0);
                return new DirectoryLock(lock);
            }
        } catch (OverlappingFileLockException e) {
            log.debug("This very process holds {}", file);
        }
        channel.close();
        String holder = Files.readString(file);
        throw new StartRefused(
                "The data directory " + home + " is in use by Fremdrift, process " + holder + ".",
                "Stop that one (kill " + holder
                        + "), or choose another directory with FREMDRIFT_DATA_DIR and another port"
                        + " with SERVER_PORT.");
    }

    @Override
    public void close() throws IOException {
        lock.channel().close();
    }
}
