package org.trialogue.local;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/** PostgreSQL of the shared services, killed as a lost machine would end it, and started again on what it left. Linux alone. */
public final class DatabaseCrash {

    private static final Path DATA = Settings.ofTests().data().resolve("postgres");

    private DatabaseCrash() {}

    /** Kills all of its processes with {@code kill -9} and starts it again with the same command, by the same account. */
    public static void crash() {
        try {
            var server = ProcessHandle.of(serverId())
                    .orElseThrow(() -> new LocalFailure("PostgreSQL of the shared services does not run"));
            var command = command(server);
            var all = java.util.stream.Stream.concat(java.util.stream.Stream.of(server), server.descendants())
                    .toList();
            all.forEach(ProcessHandle::destroyForcibly);
            all.forEach(each -> each.onExit().join());
            Files.deleteIfExists(DATA.resolve("postmaster.pid"));
            start(command);
        } catch (IOException e) {
            throw new LocalFailure("PostgreSQL could not be killed and started again: " + e.getMessage(), e);
        }
    }

    private static long serverId() throws IOException {
        return Long.parseLong(
                Files.readAllLines(DATA.resolve("postmaster.pid")).getFirst().strip());
    }

    private static List<String> command(ProcessHandle server) throws IOException {
        var line = Files.readString(Path.of("/proc/" + server.pid() + "/cmdline"), StandardCharsets.UTF_8);
        return List.of(line.split("\0"));
    }

    private static void start(List<String> command) throws IOException {
        var log = DATA.resolveSibling("postgres-after-crash.log");
        var again = new ProcessBuilder(Account.find(log).running(command))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(again::destroyForcibly));
        while (!Commands.succeeds(ready(command), Map.of(), DATA.resolveSibling("postgres-answers.log"), 5)) {
            if (!again.isAlive()) throw new LocalFailure("PostgreSQL does not come back: see " + log);
            LockSupport.parkNanos(100_000_000);
        }
    }

    private static List<String> ready(List<String> command) {
        var port = command.get(command.indexOf("-p") + 1);
        return List.of("bash", "-c", String.format(Locale.ROOT, "exec 3<>/dev/tcp/127.0.0.1/%s", port));
    }
}
