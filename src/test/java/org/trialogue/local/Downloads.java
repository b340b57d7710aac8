package org.trialogue.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Server distributions from wherever this user's Maven gets its artifacts, so that mirrors and proxies of its settings
 * hold. What arrives is compared with the digest that is written here.
 */
record Downloads(Path project, Path repository, Path log) {
    private static final String GET = "org.apache.maven.plugins:maven-dependency-plugin:3.9.0:get";
    private static final int TRIES = 3;
    private static final long LIMIT_SECONDS = 900;

    /** A ZIP file among Maven's artifacts, with the SHA-256 digest of its content. */
    record Artifact(String title, String group, String name, String version, String digest) {
        Path in(Path repository) {
            return repository.resolve(Path.of(group.replace('.', '/'), name, version, name + "-" + version + ".zip"));
        }

        String coordinates() {
            return String.join(":", group, name, version, "zip");
        }
    }

    static Downloads of(Settings settings, Path log) {
        var repository = settings.given()
                .value("trialogue.maven.repository")
                .or(() -> settings.given().value("maven.repo.local"))
                .map(Path::of)
                .orElse(Path.of(System.getProperty("user.home"), ".m2", "repository"));
        return new Downloads(settings.project(), repository.toAbsolutePath(), log);
    }

    /** The verified file, fetched when it is not there or not whole. */
    Path fetch(Artifact artifact) throws IOException {
        var file = artifact.in(repository);
        for (int i = 0; i <= TRIES; i++) {
            if (Files.exists(file)) {
                if (digest(file).equals(artifact.digest())) {
                    return file;
                }
                Files.delete(file);
            }
            if (i < TRIES) {
                get(artifact);
            }
        }
        throw new LocalFailure(artifact.title() + " " + artifact.version() + " could not be fetched whole (tried "
                + TRIES + " times): check the network and Maven's settings.xml, then start again; see " + log);
    }

    private void get(Artifact artifact) {
        System.out.println(
                "Fetching " + artifact.title() + " " + artifact.version() + " (once; kept in " + repository + ")");
        var maven = Optional.of(project.resolve("mvnw"))
                .filter(Files::isExecutable)
                .map(Path::toString)
                .orElse("mvn");
        boolean fetched = Commands.succeeds(
                List.of(
                        maven,
                        "-B",
                        "-ntp",
                        "-U",
                        GET,
                        "-Dartifact=" + artifact.coordinates(),
                        "-Dtransitive=false",
                        "-Dmaven.repo.local=" + repository),
                Map.of(),
                log,
                LIMIT_SECONDS);
        if (!fetched) {
            System.out.println("  did not arrive; trying again");
        }
    }

    private static String digest(Path file) throws IOException {
        try (var stream = new DigestInputStream(Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
            stream.transferTo(java.io.OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(stream.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
