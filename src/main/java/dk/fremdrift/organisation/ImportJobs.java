package dk.fremdrift.organisation;

import dk.fremdrift.shared.ConflictException;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;
import org.springframework.stereotype.Component;

/** Does the long work of imports one after the other while the person goes on; it stays theirs in the audit trail. */
@Component
class ImportJobs implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(ImportJobs.class);
    private static final int WAITING = 20;

    private final PeopleImport imports;
    private final ExecutorService worker = new ThreadPoolExecutor(
            1,
            1,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(WAITING),
            Thread.ofPlatform().name("people-import").daemon().factory());

    ImportJobs(PeopleImport imports) {
        this.imports = imports;
    }

    /** Reads the file soon, and removes it then. */
    void read(UUID importId, Path file, @Nullable Charset chosen) {
        start(() -> {
            try {
                imports.read(importId, file, chosen);
            } finally {
                forget(file);
            }
        });
    }

    /** Applies the import soon. */
    void apply(UUID importId) {
        start(() -> imports.apply(importId));
    }

    private void start(Runnable work) {
        try {
            worker.execute(new DelegatingSecurityContextRunnable(work));
        } catch (RejectedExecutionException e) {
            throw new ConflictException("organisation.import.busy");
        }
    }

    private static void forget(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.warn("An imported file could not be removed: {}", e.toString());
        }
    }

    @Override
    public void destroy() {
        worker.shutdownNow();
    }
}
