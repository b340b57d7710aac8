package org.trialogue.local;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * A service running as a child process behind a small shell that ends it as soon as this process is gone, however it went:
 * the shell reads a pipe that only we hold open.
 */
final class Guarded {
    private static final int PATIENCE_SECONDS = 15;
    private final String name;
    private final Path log;
    private final Process guard;
    private volatile boolean ending;

    private Guarded(String name, Path log, Process guard) {
        this.name = name;
        this.log = log;
        this.guard = guard;
    }

    /**
     * Starts {@code command} with {@code environment} added to ours.
     *
     * @param signal what asks this service to end in order, such as TERM
     */
    static Guarded start(
            String name, Workplace workplace, List<String> command, Map<String, String> environment, String signal) {
        var log = workplace.log(name);
        var pid = workplace.run(name + ".pid");
        try {
            Files.deleteIfExists(pid);
            var builder = new ProcessBuilder(guarded(pid, signal, command));
            builder.environment().putAll(environment);
            builder.redirectErrorStream(true).redirectOutput(log.toFile());
            var service = new Guarded(name, log, builder.start());
            workplace.orphans().remember(name, service.guard.toHandle(), pid);
            return service;
        } catch (IOException e) {
            throw new LocalFailure(name + " could not be started: " + e.getMessage() + "; see " + log, e);
        }
    }

    private static List<String> guarded(Path pid, String signal, List<String> command) throws IOException {
        var line = new ArrayList<String>();
        if (Commands.has("setsid")) {
            line.add("setsid");
        }
        try (var script = Guarded.class.getResourceAsStream("guard.sh")) {
            if (script == null) {
                throw new IOException("guard.sh is missing from the classpath");
            }
            line.addAll(List.of("sh", "-c", new String(script.readAllBytes(), StandardCharsets.UTF_8), "guard"));
        }
        line.addAll(List.of(pid.toString(), signal, Integer.toString(PATIENCE_SECONDS)));
        line.addAll(command);
        return line;
    }

    String name() {
        return name;
    }

    Path log() {
        return log;
    }

    boolean isAlive() {
        return guard.isAlive();
    }

    int exitCode() {
        return guard.exitValue();
    }

    /** Tells {@code listener}, in one line, when the service ends without having been asked to. */
    void onDeath(Consumer<String> listener) {
        var _ = guard.onExit().thenAccept(gone -> {
            if (!ending) {
                listener.accept(name + " stopped unexpectedly (exit code " + gone.exitValue() + "): see " + log
                        + ", then start again");
            }
        });
    }

    /** Asks the service to end and waits until it has. */
    void stop() {
        ending = true;
        try {
            guard.getOutputStream().close();
            if (!guard.waitFor(PATIENCE_SECONDS + 5, TimeUnit.SECONDS)) {
                guard.descendants().forEach(ProcessHandle::destroyForcibly);
                guard.destroyForcibly();
            }
        } catch (IOException e) {
            guard.destroy();
        } catch (InterruptedException e) {
            guard.destroy();
            Thread.currentThread().interrupt();
        }
    }
}
