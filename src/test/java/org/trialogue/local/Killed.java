package org.trialogue.local;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A service that was ended as a lost machine would end it, and can be started again with what it was started with. Linux alone.
 *
 * @param command as it stood there
 * @param environment likewise
 */
record Killed(String name, List<String> command, Map<String, String> environment) {

    private static final Duration LIMIT = Duration.ofSeconds(150);

    /** Kills it and all of its processes with {@code kill -9}. */
    static Killed kill(String name, long pid) throws IOException {
        var server = ProcessHandle.of(pid)
                .orElseThrow(() -> new LocalFailure(name + " of the shared services does not run"));
        var killed = new Killed(
                name,
                told(pid, "cmdline").toList(),
                told(pid, "environ")
                        .map(line -> line.split("=", 2))
                        .filter(line -> line.length == 2)
                        .collect(Collectors.toMap(line -> line[0], line -> line[1], (first, _) -> first)));
        var all = Stream.concat(Stream.of(server), server.descendants()).toList();
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(each -> each.onExit().join());
        return killed;
    }

    private static Stream<String> told(long pid, String file) throws IOException {
        return Stream.of(Files.readString(Path.of("/proc", Long.toString(pid), file), StandardCharsets.UTF_8)
                        .split("\0"))
                .filter(line -> !line.isEmpty());
    }

    /** Starts it by the account of the services and returns its number when it answers. */
    long start(Path log, BooleanSupplier answers) throws IOException {
        var builder = new ProcessBuilder(Account.find(log).running(command))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().clear();
        builder.environment().putAll(environment);
        var again = builder.start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(again)));
        if (!Await.until(LIMIT, () -> !again.isAlive() || answers.getAsBoolean()) || !again.isAlive())
            throw new LocalFailure(name + " does not come back: see " + log);
        return again.pid();
    }

    private static void end(Process process) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }
}
