package org.trialogue.bench;

import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How much of the processors the portal and each of its services have used: unlike waiting times, that hardly depends on what else is at work on the
 * machine.
 *
 * @param used of each, since it began
 */
record Processors(Map<Service, Duration> used) {

    /** Whose work it is. */
    enum Service {
        PORTAL(""),
        ELASTICSEARCH("org.elasticsearch"),
        POSTGRESQL("postgres");

        private final String named;

        Service(String named) {
            this.named = named;
        }

        private boolean runs(ProcessHandle process) {
            var line = process.info().commandLine().orElse("");
            return !named.isEmpty() && line.contains(named);
        }
    }

    /** What they have used until now. */
    static Processors now() {
        var used = new TreeMap<Service, Duration>();
        used.put(Service.PORTAL, of(ProcessHandle.current()));
        ProcessHandle.current()
                .descendants()
                .forEach(process -> Arrays.stream(Service.values())
                        .filter(service -> service.runs(process))
                        .findFirst()
                        .ifPresent(service -> used.merge(service, of(process), Duration::plus)));
        return new Processors(used);
    }

    private static Duration of(ProcessHandle process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** What they have used since then, in milliseconds for each of so many deeds. */
    String since(Processors before, int deeds) {
        return used.entrySet().stream()
                .map(each -> "%s %.0f"
                        .formatted(
                                each.getKey().name().toLowerCase(Locale.ROOT),
                                each.getValue()
                                                .minus(before.used.getOrDefault(each.getKey(), Duration.ZERO))
                                                .toNanos()
                                        / 1e6
                                        / deeds))
                .collect(Collectors.joining(", "));
    }
}
