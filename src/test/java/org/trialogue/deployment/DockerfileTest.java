package org.trialogue.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The recipes of our images. */
class DockerfileTest {

    private static final String PORTAL = "docker/Dockerfile";
    private static final String KEYCLOAK = "docker/keycloak/Dockerfile";

    @ParameterizedTest
    @ValueSource(strings = {PORTAL, KEYCLOAK})
    void it_starts_from_a_pinned_version(String file) {
        assertThat(recipe(file).all("FROM")).allMatch(from -> from.matches("[a-z/-]+:[0-9][A-Za-z0-9._-]+( AS \\w+)?"));
    }

    @ParameterizedTest
    @ValueSource(strings = {PORTAL, KEYCLOAK})
    void it_does_not_run_as_root(String file) {
        assertThat(recipe(file).last("USER").orElseThrow().rest()).matches("[1-9][0-9]+:[0-9]+");
    }

    @ParameterizedTest
    @ValueSource(strings = {PORTAL, KEYCLOAK})
    void it_says_whether_it_is_well_without_curl_or_wget(String file) {
        assertThat(recipe(file).last("HEALTHCHECK").orElseThrow().words()).startsWith("answers");
    }

    @ParameterizedTest
    @ValueSource(strings = {PORTAL, KEYCLOAK})
    void it_fetches_nothing(String file) {
        assertThat(recipe(file).instructions())
                .noneMatch(it -> it.word().equals("ADD") || it.rest().matches(".*(https?://|curl |wget |apt).*"));
    }

    @ParameterizedTest
    @ValueSource(strings = {PORTAL, KEYCLOAK})
    void it_holds_no_secret(String file) {
        assertThat(Stream.of("ENV", "ARG").flatMap(recipe(file)::all))
                .noneMatch(it -> it.matches("(?i).*(password|secret|token|key)=.*"));
    }

    @ParameterizedTest
    @ValueSource(strings = {PORTAL, KEYCLOAK})
    void only_what_it_copies_is_sent_to_the_engine(String file) throws IOException {
        var sent = Files.readAllLines(Path.of(file + ".dockerignore"));
        var copied = recipe(file)
                .all("COPY")
                .filter(copy -> !copy.startsWith("--from"))
                .map(copy -> copy.replaceFirst("--\\S+ ", "").split(" ")[0])
                .map("!"::concat);
        assertThat(sent.getFirst()).isEqualTo("*");
        assertThat(sent.subList(1, sent.size())).containsExactlyInAnyOrderElementsOf(copied.toList());
    }

    @Test
    void the_portal_runs_on_the_jre_of_java_25() {
        assertThat(recipe(PORTAL).last("FROM").orElseThrow().rest()).matches("eclipse-temurin:25[^ ]*-jre-.*");
    }

    @Test
    void java_gets_the_stop_signal_itself_and_ends_when_memory_does() {
        assertThat(recipe(PORTAL).last("ENTRYPOINT").orElseThrow().words())
                .startsWith("java")
                .contains("-XX:+ExitOnOutOfMemoryError")
                .anyMatch(word -> word.startsWith("-XX:MaxRAMPercentage="))
                .endsWith("org.springframework.boot.loader.launch.JarLauncher");
    }

    private static Recipe recipe(String file) {
        return Recipe.read(Path.of(file));
    }
}
