package dk.fremdrift.organisation;

import dk.fremdrift.shared.ConflictException;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.IntervalTask;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Does the long work of imports one after the other while the person goes on; it stays theirs in the audit trail. */
@Component
@EnableScheduling
class ImportJobs implements SchedulingConfigurer, DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(ImportJobs.class);
    private static final int WAITING = 20;
    private static final String FILES = "people-import";
    private static final Duration AN_HOUR = Duration.ofHours(1);
    private static final Duration A_DAY = Duration.ofDays(1);

    private final PeopleImport imports;
    private final ImportWork work;
    private final Clock clock;
    private final Set<Path> waiting = ConcurrentHashMap.newKeySet();
    private final Set<UUID> queued = ConcurrentHashMap.newKeySet();
    private final ExecutorService worker = new ThreadPoolExecutor(
            1,
            1,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(WAITING),
            Thread.ofPlatform().name("people-import").daemon().factory());

    ImportJobs(PeopleImport imports, ImportWork work, Clock clock) {
        this.imports = imports;
        this.work = work;
        this.clock = clock;
    }

    // On every node: each has files of its own, and a row that another has removed is merely gone
    @Override
    public void configureTasks(ScheduledTaskRegistrar registrar) {
        registrar.addFixedDelayTask(new IntervalTask(this::forgetOld, AN_HOUR, AN_HOUR));
    }

    private void forgetOld() {
        try {
            imports.forgetOld();
            forgetOldFiles();
        } catch (RuntimeException | IOException e) {
            LOG.error("Old imports could not be removed", e);
        }
    }

    // Whoever is stopped hard forgets nothing
    private void forgetOldFiles() throws IOException {
        Instant old = clock.instant().minus(A_DAY);
        try (DirectoryStream<Path> left =
                Files.newDirectoryStream(Path.of(System.getProperty("java.io.tmpdir")), FILES + "*")) {
            for (Path file : left) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(old)) {
                    forget(file);
                }
            }
        }
    }

    /**
     * Keeps what was sent until it has been read, and reads it soon.
     *
     * @param received makes the import that it is read for
     * @throws ConflictException if there are too many, or none can be made
     */
    void read(MultipartFile sent, Supplier<UUID> received, @Nullable Charset chosen) throws IOException {
        Path file = Files.createTempFile(FILES, null);
        waiting.add(file);
        boolean handedOver = false;
        try {
            sent.transferTo(file);
            UUID importId = received.get();
            start(importId, () -> {
                try {
                    work.read(importId, file, chosen);
                } finally {
                    forget(file);
                    waiting.remove(file);
                }
            });
            handedOver = true;
        } finally {
            if (!handedOver) {
                forget(file);
                waiting.remove(file);
            }
        }
    }

    /** Applies the import soon. */
    void apply(UUID importId) {
        start(importId, () -> work.apply(importId));
    }

    private void start(UUID importId, Runnable work) {
        queued.add(importId);
        try {
            worker.execute(new DelegatingSecurityContextRunnable(() -> {
                try {
                    work.run();
                } finally {
                    queued.remove(importId);
                    imports.keepWaiting(queued);
                }
            }));
        } catch (RejectedExecutionException e) {
            queued.remove(importId);
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
        waiting.forEach(ImportJobs::forget);
    }
}
