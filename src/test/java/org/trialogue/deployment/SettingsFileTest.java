package org.trialogue.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code docker/.env.example}: what an operator has to fill in, and the script that does it. */
class SettingsFileTest {

    private static final Path EXAMPLE = ComposeFile.FOLDER.resolve(".env.example");

    @Test
    void each_variable_of_the_compose_files_is_explained_and_no_other() throws IOException {
        assertThat(settings(EXAMPLE).keySet())
                .containsExactlyInAnyOrderElementsOf(
                        used().map(ComposeFile.Variable::name).distinct().toList());
    }

    @Test
    void what_has_no_default_is_refused_with_what_to_do() throws IOException {
        var example = settings(EXAMPLE);
        assertThat(used()).allSatisfy(variable -> {
            if (variable.fallback().isEmpty()) {
                assertThat(variable.complaint()).as(variable.name()).contains("docker/.env");
                assertThat(example).containsEntry(variable.name(), "");
            } else {
                assertThat(example).containsEntry(variable.name(), variable.fallback());
            }
        });
    }

    @Test
    void the_script_draws_a_secret_for_each_and_keeps_it_from_others(@TempDir Path folder) throws Exception {
        var file = folder.resolve("env");
        assertThat(draw(file)).isZero();

        var drawn = settings(file);
        assertThat(drawn.keySet()).isEqualTo(settings(EXAMPLE).keySet());
        assertThat(drawn).containsEntry("TRIALOGUE_URL", "https://portal.example.org");
        assertThat(drawn.entrySet().stream()
                        .filter(it -> it.getKey().matches(".*_(PASSWORD|SECRET)"))
                        .map(Map.Entry::getValue))
                .hasSizeGreaterThan(5)
                .doesNotHaveDuplicates()
                .allMatch(secret -> secret.matches("[0-9a-f]{48}"));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void the_script_leaves_settings_that_are_there_alone(@TempDir Path folder) throws Exception {
        var file = Files.writeString(folder.resolve("env"), "POSTGRES_PASSWORD=kept\n");
        assertThat(draw(file)).isEqualTo(1);
        assertThat(settings(file)).containsExactly(Map.entry("POSTGRES_PASSWORD", "kept"));
    }

    private static int draw(Path file) throws IOException, InterruptedException {
        return new ProcessBuilder("sh", "docker/draw-secrets.sh", "https://portal.example.org/", file.toString())
                .inheritIO()
                .start()
                .waitFor();
    }

    private static Stream<ComposeFile.Variable> used() {
        return Stream.of("compose.yaml", "compose.tls.yaml")
                .map(ComposeFile::read)
                .flatMap(file -> file.variables().stream());
    }

    private static Map<String, String> settings(Path file) throws IOException {
        var settings = new LinkedHashMap<String, String>();
        for (var line : Files.readAllLines(file)) {
            if (line.isBlank() || line.startsWith("#")) continue;
            var parts = line.split("=", 2);
            settings.put(parts[0], parts[1]);
        }
        return settings;
    }
}
