package org.trialogue.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * Keycloak, built once for PostgreSQL in the user's cache, so that it starts without building; with a home of its own for
 * each working copy: the realm and the theme are those of this repository.
 */
record KeycloakService(Settings settings, Workplace workplace, Cache cache, Downloads downloads, String databaseUrl) {
    static final String REALM = "trialogue";
    static final String ADMINISTRATOR = "local-admin";
    private static final Downloads.Artifact SERVER = new Downloads.Artifact(
            "Keycloak",
            "org.keycloak",
            "keycloak-quarkus-dist",
            "26.7.3",
            "27a6535553c3cdcd083872ba40629efafb3475e3b758e0c6f691395561dd0f1f");
    private static final String IMPORTED = "data/import/trialogue-realm.json";
    private static final Duration LIMIT = Duration.ofMinutes(3);

    /** Fetches and builds what is not in the cache yet; needs no database. */
    Path prepare() {
        Ports.requireFree(settings.ports().keycloak(), "Keycloak", "trialogue.port.keycloak");
        return cache.provide("keycloak-" + SERVER.version() + "-built", this::build);
    }

    /** Whether the realm of this repository is another than the one that was imported. */
    boolean realmHasChanged() {
        var imported = workplace.of("keycloak").resolve(IMPORTED);
        try {
            return !Files.exists(imported) || Files.mismatch(imported, realm()) >= 0;
        } catch (IOException e) {
            return true;
        }
    }

    Guarded start(Path built) {
        var home = workplace.of("keycloak");
        lay(built, home);
        var service = Guarded.start("Keycloak", workplace, command(home), environment(), "TERM");
        Await.ready(
                service, LIMIT, () -> Http.answers(url() + "/realms/" + REALM + "/.well-known/openid-configuration"));
        return service;
    }

    String url() {
        return "http://localhost:" + settings.ports().keycloak();
    }

    private void build(Path folder) throws IOException {
        Unpack.zip(downloads.fetch(SERVER), folder);
        var log = workplace.log("keycloak-build");
        var command =
                List.of(folder.resolve("bin/kc.sh").toString(), "build", "--db=postgres", "--health-enabled=false");
        if (!Commands.succeeds(command, javaHome(), log, LIMIT.toSeconds())) {
            throw new LocalFailure("Keycloak could not be built: see " + log + ", then start again");
        }
    }

    /** A home with links to what is shared and its own realm, theme and working files. */
    private void lay(Path built, Path home) {
        try {
            Workplace.delete(home);
            Files.createDirectories(home.resolve("data/import"));
            Files.createDirectory(home.resolve("bin"));
            Files.copy(built.resolve("bin/kc.sh"), home.resolve("bin/kc.sh"));
            for (var shared : List.of("lib", "providers", "conf")) {
                Files.createSymbolicLink(home.resolve(shared), built.resolve(shared));
            }
            Files.createSymbolicLink(home.resolve("themes"), settings.project().resolve("keycloak/themes"));
            Files.copy(realm(), home.resolve(IMPORTED));
        } catch (IOException e) {
            throw new LocalFailure("Cannot lay out Keycloak in " + home + ": " + e.getMessage(), e);
        }
    }

    private List<String> command(Path home) {
        return List.of(
                home.resolve("bin/kc.sh").toString(),
                "start",
                "--optimized",
                "--import-realm",
                "--cache=local",
                "--db-url=" + databaseUrl,
                "--db-username=" + Databases.KEYCLOAK,
                "--http-enabled=true",
                "--http-host=127.0.0.1",
                "--http-port=" + settings.ports().keycloak(),
                "--hostname=" + url(),
                "--spi-theme--static-max-age=-1",
                "--spi-theme--cache-themes=false",
                "--spi-theme--cache-templates=false");
    }

    private Map<String, String> environment() {
        var secrets = workplace.secrets();
        return Map.of(
                "JAVA_HOME", System.getProperty("java.home"),
                "JAVA_OPTS_KC_HEAP", "-Xms64m -Xmx512m -XX:TieredStopAtLevel=1",
                "KC_DB_PASSWORD", secrets.of(Databases.KEYCLOAK),
                "KC_BOOTSTRAP_ADMIN_USERNAME", ADMINISTRATOR,
                "KC_BOOTSTRAP_ADMIN_PASSWORD", secrets.of(ADMINISTRATOR),
                "TRIALOGUE_URL", "http://localhost:" + settings.ports().portal(),
                "TRIALOGUE_PORTAL_SECRET", secrets.of("trialogue-portal"),
                "TRIALOGUE_ADMIN_SECRET", secrets.of("trialogue-admin"),
                "TRIALOGUE_SCRIPTS_SECRET", secrets.of("trialogue-scripts"),
                "TRIALOGUE_LOADER_SECRET", secrets.of("trialogue-loader"));
    }

    private static Map<String, String> javaHome() {
        return Map.of("JAVA_HOME", System.getProperty("java.home"));
    }

    private Path realm() {
        return settings.project().resolve("keycloak/trialogue-realm.json");
    }
}
