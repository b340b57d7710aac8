package org.trialogue.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** What the figures were taken on. */
final class Machine {

    private Machine() {}

    static String description(Stand stand) throws IOException {
        return "%s; %s, %d cores, %d GB; %s %s; Java %s; Node %s; PostgreSQL %s, fsync %s, synchronous_commit %s"
                .formatted(
                        LocalDate.now(ZoneOffset.UTC),
                        processor(),
                        Runtime.getRuntime().availableProcessors(),
                        memory() >> 20,
                        System.getProperty("os.name"),
                        System.getProperty("os.version"),
                        Runtime.version(),
                        Node.version(),
                        stand.setting("server_version"),
                        stand.setting("fsync"),
                        stand.setting("synchronous_commit"));
    }

    private static String processor() throws IOException {
        return after("/proc/cpuinfo", "model name").orElse(System.getProperty("os.arch"));
    }

    /** In kilobytes. */
    private static long memory() throws IOException {
        return after("/proc/meminfo", "MemTotal")
                .map(text -> Long.parseLong(text.replaceAll("\\D", "")))
                .orElse(0L);
    }

    private static java.util.Optional<String> after(String file, String name) throws IOException {
        var path = Path.of(file);
        if (!Files.exists(path)) return java.util.Optional.empty();
        try (var lines = Files.lines(path)) {
            return lines.filter(line -> line.startsWith(name))
                    .findFirst()
                    .map(line -> line.substring(line.indexOf(':') + 1).strip());
        }
    }
}
