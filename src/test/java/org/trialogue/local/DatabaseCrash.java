package org.trialogue.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** PostgreSQL of the shared services, killed as a lost machine would end it, and started again on what it left. Linux alone. */
public final class DatabaseCrash {

    private static final Path DATA = Settings.ofTests().data().resolve("postgres");

    private DatabaseCrash() {}

    /** Kills all of its processes with {@code kill -9} and starts it again with the same command, by the same account. */
    public static void crash() {
        try {
            var killed = Killed.kill("PostgreSQL", serverId());
            Files.deleteIfExists(DATA.resolve("postmaster.pid"));
            var ready = ready(killed.command());
            var answers = DATA.resolveSibling("postgres-answers.log");
            killed.start(
                    DATA.resolveSibling("postgres-after-crash.log"),
                    () -> Commands.succeeds(ready, Map.of(), answers, 5));
        } catch (IOException e) {
            throw new LocalFailure("PostgreSQL could not be killed and started again: " + e.getMessage(), e);
        }
    }

    private static long serverId() throws IOException {
        return Long.parseLong(
                Files.readAllLines(DATA.resolve("postmaster.pid")).getFirst().strip());
    }

    private static List<String> ready(List<String> command) {
        var port = command.get(command.indexOf("-p") + 1);
        return List.of("bash", "-c", String.format(Locale.ROOT, "exec 3<>/dev/tcp/127.0.0.1/%s", port));
    }
}
