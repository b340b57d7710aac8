package org.trialogue.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/**
 * What a launcher that was killed may have left running. Each process is written down with the instant at which it
 * started, so that a number which the system has given to another process since is left alone.
 */
record Orphans(Path folder) {
    private static final String SUFFIX = ".started";
    private static final Duration SAME = Duration.ofSeconds(1);

    /** Writes down a guard and, once it has said so in {@code pidFile}, the service behind it. */
    void remember(String name, ProcessHandle guard, Path pidFile) throws IOException {
        var lines = new ArrayList<String>();
        lines.add(line(guard));
        Files.write(folder.resolve(name + SUFFIX), lines);
        Await.until(Duration.ofSeconds(5), () -> Files.exists(pidFile) || !guard.isAlive());
        if (Files.exists(pidFile)) {
            ProcessHandle.of(Long.parseLong(Files.readString(pidFile).strip())).ifPresent(it -> lines.add(line(it)));
            Files.write(folder.resolve(name + SUFFIX), lines);
        }
    }

    /** Stops all that are still running, and forgets them. */
    void stop() throws IOException {
        List<ProcessHandle> running;
        try (var files = Files.list(folder)) {
            var written = files.filter(file -> file.toString().endsWith(SUFFIX)).toList();
            running = written.stream().flatMap(Orphans::running).toList();
            running.forEach(ProcessHandle::destroy);
            running.forEach(Orphans::end);
            for (var file : written) {
                Files.delete(file);
            }
        }
    }

    private static String line(ProcessHandle process) {
        return process.pid() + " "
                + process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
    }

    private static Stream<ProcessHandle> running(Path file) {
        try {
            return Files.readAllLines(file).stream().map(Orphans::read).flatMap(Optional::stream);
        } catch (IOException e) {
            return Stream.empty();
        }
    }

    private static Optional<ProcessHandle> read(String line) {
        var parts = line.split(" ", 2);
        var started = Instant.ofEpochMilli(Long.parseLong(parts[1]));
        return ProcessHandle.of(Long.parseLong(parts[0]))
                .filter(process -> process.info()
                        .startInstant()
                        .filter(at -> Duration.between(at, started).abs().compareTo(SAME) <= 0)
                        .isPresent());
    }

    private static void end(ProcessHandle process) {
        try {
            process.onExit().get(10, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            process.destroyForcibly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
