package dk.fremdrift.shared;

import java.io.IOException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Room for so many files to be made at once, as each takes memory or a connection to the database meanwhile. */
public final class Room {

    private static final int PATIENCE_IN_SECONDS = 3;

    private final Semaphore places;

    public Room(int places) {
        this.places = new Semaphore(places);
    }

    /**
     * Makes a file as soon as there is room.
     *
     * @throws ExportsBusyException if there is none for some seconds
     */
    public WholeFile make(WholeFile.Content content) throws IOException {
        if (!isFreeSoon()) {
            throw new ExportsBusyException();
        }
        try {
            return WholeFile.of(content);
        } finally {
            places.release();
        }
    }

    private boolean isFreeSoon() {
        try {
            return places.tryAcquire(PATIENCE_IN_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
