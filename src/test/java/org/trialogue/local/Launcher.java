package org.trialogue.local;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A launcher of its own process for {@code LauncherTest}: starts PostgreSQL alone, says so, and stays. */
final class Launcher {

    private Launcher() {}

    public static void main(String[] args) throws Exception {
        var tests = Settings.ofTests();
        var given = new Given(
                Map.of("spring.elasticsearch.uris", "outside", "trialogue.keycloak.url", "outside"), Map.of());
        var settings = new Settings(
                tests.project(), Path.of(args[0]), tests.cache(), Settings.Start.KEPT, tests.ports(), given);
        try (var services = LocalServices.start(settings)) {
            var database = services.endpoints().database().orElseThrow();
            System.out.println(
                    String.join(" ", List.of(database.jdbcUrl(), database.ownerUser(), database.ownerPassword())));
            System.in.read();
        }
    }
}
