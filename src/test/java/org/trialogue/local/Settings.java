package org.trialogue.local;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * How the local services are to run.
 *
 * @param project the root of the repository
 * @param data the one folder that holds what the services keep
 * @param cache the user's folder for what was fetched, shared by all working copies
 * @param start what to do with data of an earlier run
 * @param ports where they listen
 * @param given what was given from outside, above all the services that need not be started
 */
public record Settings(Path project, Path data, Path cache, Start start, Ports ports, Given given) {

    /** What becomes of the data of an earlier run. */
    public enum Start {
        /** Everything is kept. */
        KEPT,
        /** Database and index start empty; Keycloak is kept while its realm is the same. */
        EMPTY_PORTAL,
        /** Everything starts empty. */
        EMPTY
    }

    /** For the portal that a developer uses: kept data, the usual ports. */
    public static Settings ofPortal(String... arguments) {
        var given = Given.by(arguments);
        var project = root();
        var data = given.value("trialogue.data").map(project::resolve).orElse(project.resolve(".data"));
        var start = given.value("trialogue.fresh").map(Boolean::valueOf).orElse(false) ? Start.EMPTY : Start.KEPT;
        return new Settings(project, data, cache(given), start, Ports.usual(given), given);
    }

    /**
     * For a run of the tests: below target, random ports, empty unless {@code trialogue.test.keep} is set. Each process of a run
     * has a folder of its own, named by {@code trialogue.test.process}.
     */
    public static Settings ofTests() {
        var given = Given.by();
        var project = root();
        var start = given.has("trialogue.test.keep") ? Start.KEPT : Start.EMPTY_PORTAL;
        var data = project.resolve("target/local-services")
                .resolve(given.value("trialogue.test.process").orElse("process-1"));
        return new Settings(project, data, cache(given), start, Ports.free(), given);
    }

    private static Path cache(Given given) {
        return given.value("trialogue.cache")
                .map(Path::of)
                .or(() -> Optional.ofNullable(System.getenv("XDG_CACHE_HOME")).map(home -> Path.of(home, "trialogue")))
                .orElse(Path.of(System.getProperty("user.home"), ".cache", "trialogue"));
    }

    private static Path root() {
        for (var folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.isRegularFile(folder.resolve("mvnw")) && Files.isDirectory(folder.resolve("keycloak"))) {
                return folder;
            }
        }
        throw new LocalFailure("Start this in the project's folder: no mvnw beside a keycloak folder at or above "
                + Path.of("").toAbsolutePath());
    }
}
