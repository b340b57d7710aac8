package org.trialogue.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DownloadsTest {
    private static final String DIGEST_OF_WHOLE = "5d5766cf2d78701614200418ee1450690d9af12c84d52545e4802f001ad53099";

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void repository() throws IOException {
        file = Files.createDirectories(folder.resolve("repository/org/example/server/1"))
                .resolve("server-1.zip");
    }

    @Test
    void a_whole_file_is_not_fetched_again() throws IOException {
        Files.writeString(file, "whole");
        assertThat(downloads("exit 1").fetch(server())).isEqualTo(file);
    }

    @Test
    void a_broken_file_is_fetched_again() throws IOException {
        Files.writeString(file, "who");
        assertThat(downloads("printf whole >" + file).fetch(server())).hasContent("whole");
    }

    @Test
    void what_never_arrives_whole_is_said_in_one_line() throws IOException {
        var downloads = downloads("printf who >" + file);
        assertThatThrownBy(() -> downloads.fetch(server()))
                .isInstanceOf(LocalFailure.class)
                .hasMessageStartingWith("Server 1 could not be fetched whole (tried 3 times): check the network")
                .hasMessageNotContaining("\n");
        assertThat(file).doesNotExist();
    }

    private static Downloads.Artifact server() {
        return new Downloads.Artifact("Server", "org.example", "server", "1", DIGEST_OF_WHOLE);
    }

    private Downloads downloads(String deed) throws IOException {
        var wrapper = Files.writeString(folder.resolve("mvnw"), "#!/bin/sh\n" + deed + "\n");
        assertThat(wrapper.toFile().setExecutable(true)).isTrue();
        return new Downloads(folder, folder.resolve("repository"), folder.resolve("log"));
    }
}
