package org.trialogue.bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.trialogue.Application;
import org.trialogue.local.SharedServices;

/** A portal in a process of its own, on the same services, that can be killed. */
final class OtherPortal implements AutoCloseable {

    private static final Path LOG = Path.of("target/other-portal.log");

    private final int port;
    private final HttpClient http = HttpClient.newHttpClient();
    private @Nullable Process process;

    OtherPortal() throws IOException {
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
    }

    int port() {
        return port;
    }

    /** Starts it and returns when it is ready. */
    void start() throws IOException {
        var started = new ProcessBuilder(command())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(LOG.toFile()))
                .start();
        process = started;
        while (!isReady()) {
            if (!started.isAlive()) throw new IllegalStateException("the other portal ended: see " + LOG);
            LockSupport.parkNanos(100_000_000);
        }
    }

    private List<String> command() {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Xmx1g",
                "-cp",
                System.getProperty("java.class.path"),
                Application.class.getName(),
                "--server.port=" + port,
                "--vaadin.productionMode=true",
                "--logging.level.root=warn"));
        SharedServices.get().springProperties().forEach((name, value) -> command.add("--" + name + "=" + value));
        return command;
    }

    private boolean isReady() {
        try {
            var asked = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/actuator/health/readiness"));
            return http.send(asked.build(), HttpResponse.BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** Ends it as a lost machine would: {@code kill -9}. */
    void kill() {
        var running = process;
        if (running != null) running.destroyForcibly().onExit().join();
    }

    @Override
    public void close() {
        kill();
        http.close();
    }
}
