package org.trialogue.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LauncherTest {

    @TempDir
    Path data;

    @Test
    void what_was_committed_survives_a_killed_launcher_and_nothing_stays_behind() throws Exception {
        var first = launch();
        try (var connection = connect(first)) {
            connection.createStatement().execute("create table kept as select 42 as answer");
        }
        var service = postgres();
        first.process().destroyForcibly();
        service.onExit().get(60, TimeUnit.SECONDS);

        var second = launch();
        try (var connection = connect(second);
                var row = connection.createStatement().executeQuery("select answer from kept")) {
            assertThat(row.next()).isTrue();
            assertThat(row.getInt(1)).isEqualTo(42);
        }
        var again = postgres();
        second.process().getOutputStream().close();
        assertThat(second.process().waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(again.isAlive()).isFalse();
    }

    private record Launched(Process process, List<String> database) {}

    private Launched launch() throws IOException {
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Launcher.class.getName(),
                        data.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var reader = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        return new Launched(process, List.of(reader.readLine().split(" ")));
    }

    private static Connection connect(Launched launched) throws SQLException {
        var database = launched.database();
        return DriverManager.getConnection(database.get(0), database.get(1), database.get(2));
    }

    private ProcessHandle postgres() throws IOException {
        var pid = Files.readString(data.resolve("run/PostgreSQL.pid")).strip();
        return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
    }
}
