package dk.fremdrift.benchmark;

import com.sun.tools.attach.AttachNotSupportedException;
import com.sun.tools.attach.VirtualMachine;
import dk.fremdrift.benchmark.Cluster.Database;
import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.management.MBeanServerConnection;
import javax.management.remote.JMXConnector;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;

/** The packaged application in a Java of its own, as it runs on a real server. */
final class Server implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Process process;
    private final String address;
    private final Duration startUp;
    private final JMXConnector management;
    private final MemoryMXBean memory;
    private volatile long mostHeap;

    @SuppressWarnings("BanJNDI") // a process of our own, asked through a file of this machine
    private Server(Process process, String address, Duration startUp) throws IOException, AttachNotSupportedException {
        this.process = process;
        this.address = address;
        this.startUp = startUp;
        VirtualMachine machine = VirtualMachine.attach(String.valueOf(process.pid()));
        management = JMXConnectorFactory.connect(new JMXServiceURL(machine.startLocalManagementAgent()));
        machine.detach();
        MBeanServerConnection beans = management.getMBeanServerConnection();
        memory = ManagementFactory.newPlatformMXBeanProxy(
                beans, ManagementFactory.MEMORY_MXBEAN_NAME, MemoryMXBean.class);
        Thread.ofVirtual().start(this::watchHeap);
    }

    /** Starts the application and waits for its first page. */
    static Server start(Database database) throws IOException, InterruptedException, AttachNotSupportedException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.add("-Xmx512m");
        command.addAll(Arrays.asList(System.getProperty("benchmark.java", "").split(" ")));
        command.removeIf(String::isEmpty);
        command.addAll(List.of("-jar", jar().toString()));
        int port = freePort();
        command.add("--server.port=" + port);
        for (String property : database.properties()) {
            command.add("--" + property);
        }
        File log = Path.of("target/benchmark/server.log").toFile();
        long started = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log)
                .start();
        String address = "http://localhost:" + port;
        awaitFirstPage(process, address);
        return new Server(process, address, Duration.ofNanos(System.nanoTime() - started));
    }

    private static Path jar() throws IOException {
        try (var files = Files.newDirectoryStream(Path.of("target"), "fremdrift-*.jar")) {
            return files.iterator().next();
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static void awaitFirstPage(Process process, String address) throws InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(address + "/login")).build();
        long until = System.nanoTime() + PATIENCE.toNanos();
        try (var client = HttpClient.newHttpClient()) {
            while (process.isAlive() && System.nanoTime() < until) {
                try {
                    if (client.send(request, BodyHandlers.discarding()).statusCode() == 200) {
                        return;
                    }
                } catch (IOException notYet) {
                    Thread.sleep(20);
                }
            }
        }
        process.destroy();
        throw new IllegalStateException("The application did not start: see target/benchmark/server.log");
    }

    private void watchHeap() {
        try {
            while (process.isAlive()) {
                mostHeap = Math.max(mostHeap, memory.getHeapMemoryUsage().getUsed());
                Thread.sleep(100);
            }
        } catch (InterruptedException | RuntimeException over) {
            Thread.currentThread().interrupt();
        }
    }

    String address() {
        return address;
    }

    /** From the start of Java to the first page. */
    Duration startUp() {
        return startUp;
    }

    /** What the heap had in it at most, garbage included, as seen ten times a second. */
    long mostHeap() {
        return mostHeap;
    }

    /** What the application holds on to. */
    long liveHeap() {
        memory.gc();
        return memory.getHeapMemoryUsage().getUsed();
    }

    @Override
    public void close() throws IOException, InterruptedException {
        management.close();
        process.destroy();
        process.waitFor();
    }
}
