package org.trialogue.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GuardedTest {
    private static final List<String> LONG = List.of("sleep", "600");

    @TempDir
    Path data;

    @Test
    void a_service_ends_when_it_is_stopped() throws IOException {
        try (var workplace = Workplace.open(data, false)) {
            var service = Guarded.start("Service", workplace, LONG, Map.of(), "TERM");
            var process = process("Service");
            service.stop();
            assertThat(process.isAlive()).isFalse();
        }
    }

    @Test
    void a_service_that_dies_while_starting_is_said_in_one_line_with_its_last_words() {
        try (var workplace = Workplace.open(data, false)) {
            var service = Guarded.start(
                    "Service", workplace, List.of("sh", "-c", "echo 'no space left'; exit 3"), Map.of(), "TERM");
            assertThatThrownBy(() -> Await.ready(service, Duration.ofMinutes(1), () -> false))
                    .isInstanceOf(LocalFailure.class)
                    .hasMessageStartingWith("Service stopped while starting (exit code 3): no space left; see ")
                    .hasMessageNotContaining("\n");
        }
    }

    @Test
    void a_service_that_never_answers_is_stopped_and_said_in_one_line() throws IOException {
        try (var workplace = Workplace.open(data, false)) {
            var service = Guarded.start("Service", workplace, LONG, Map.of(), "TERM");
            var process = process("Service");
            assertThatThrownBy(() -> Await.ready(service, Duration.ZERO, () -> false))
                    .isInstanceOf(LocalFailure.class)
                    .hasMessageStartingWith("Service did not answer within 0 s: see ");
            assertThat(process.isAlive()).isFalse();
        }
    }

    @Test
    void a_service_that_dies_later_is_said_in_one_line() throws Exception {
        try (var workplace = Workplace.open(data, false)) {
            var service = Guarded.start("Service", workplace, LONG, Map.of(), "TERM");
            var said = new CompletableFuture<String>();
            service.onDeath(said::complete);
            process("Service").destroyForcibly();
            assertThat(said.get(30, TimeUnit.SECONDS))
                    .isEqualTo("Service stopped unexpectedly (exit code 137): see " + workplace.log("Service")
                            + ", then start again");
        }
    }

    @Test
    void what_a_killed_launcher_left_running_is_stopped_at_the_next_start() throws Exception {
        var left = new ProcessBuilder(LONG).start();
        Files.createDirectories(data.resolve("run"));
        var pid = Files.writeString(data.resolve("run/Service.pid"), Long.toString(left.pid()));
        new Orphans(data.resolve("run")).remember("Service", left.toHandle(), pid);
        Workplace.open(data, false).close();
        assertThat(left.waitFor(30, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void a_process_that_only_has_the_number_of_an_old_one_is_left_alone() throws Exception {
        var another = new ProcessBuilder(LONG).start();
        try {
            Files.createDirectories(data.resolve("run"));
            Files.writeString(data.resolve("run/Service.started"), another.pid() + " 1000\n");
            Workplace.open(data, false).close();
            assertThat(another.isAlive()).isTrue();
        } finally {
            another.destroyForcibly();
        }
    }

    @Test
    void one_folder_serves_one_launcher() {
        try (var workplace = Workplace.open(data, false)) {
            assertThat(workplace.of("x").startsWith(data)).isTrue();
            assertThatThrownBy(() -> Workplace.open(data, false))
                    .isInstanceOf(LocalFailure.class)
                    .hasMessageStartingWith("Another local portal (process "
                            + ProcessHandle.current().pid() + ") uses ");
        }
    }

    private ProcessHandle process(String name) throws IOException {
        var pid = Files.readString(data.resolve("run").resolve(name + ".pid")).strip();
        return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
    }
}
