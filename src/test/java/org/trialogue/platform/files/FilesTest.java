package org.trialogue.platform.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.trialogue.membership.RoomId;
import org.trialogue.plans.Council;
import org.trialogue.plans.WithCouncil;
import org.trialogue.platform.Acting;
import org.trialogue.platform.Affiliation;
import org.trialogue.platform.Refusal;
import org.trialogue.platform.security.Viewing;

/** Files of rooms, on the real database as its application's role. */
@WithCouncil
class FilesTest {

    private static final int SIZE = 600_001;

    @Autowired
    Council council;

    @Autowired
    FileStore files;

    @Autowired
    Downloads downloads;

    private Council.Body body;

    @BeforeEach
    void convened() {
        body = council.convene();
    }

    @Test
    void a_file_comes_back_as_it_was_sent() {
        var sent = noise(SIZE);
        var file = kept(body.shared(), body.workers(), "noise.bin", sent);
        assertThat(read(file, body.employers())).isEqualTo(sent);
    }

    @Test
    void the_same_content_stands_once_in_a_room_and_never_in_two() {
        var sent = noise(SIZE);
        var first = kept(body.shared(), body.workers(), "one.bin", sent);
        var second = kept(body.shared(), body.employers(), "two.bin", sent);
        assertThat(council.rows(body.workers().member(), "platform.content")).isOne();
        assertThat(council.rows(body.workers().member(), "platform.chunk")).isEqualTo(3);
        assertThat(read(first, body.workers())).isEqualTo(read(second, body.workers()));

        var elsewhere = council.convene();
        kept(elsewhere.shared(), elsewhere.workers(), "three.bin", sent);
        assertThat(council.rows(elsewhere.workers().member(), "platform.content"))
                .isOne();
    }

    @Test
    void someone_outside_the_room_neither_finds_a_file_nor_adds_one() {
        var file = kept(body.shared(), body.workers(), "ours.bin", noise(10));
        var outsider = council.convene().workers();
        assertThat(council.as(outsider, () -> files.find(file).isPresent())).isFalse();
        assertThat(council.rows(outsider.member(), "platform.chunk")).isZero();
        assertThatThrownBy(() -> kept(body.shared(), outsider, "theirs.bin", noise(10)))
                .hasStackTraceContaining("row-level security");
    }

    @Test
    void a_file_stops_flowing_when_its_reader_may_no_longer_enter() {
        var file = kept(body.shared(), body.workers(), "ours.bin", noise(SIZE));
        var found = council.as(body.workers(), () -> files.find(file).orElseThrow());
        var outsider = council.someone(Affiliation.WORKERS, "elsewhere");
        assertThatThrownBy(() -> Viewing.as(outsider, () -> all(found))).hasMessageContaining("0 of 600001 bytes");
    }

    @Test
    void a_file_that_is_empty_or_too_large_leaves_nothing_behind() {
        refused("files.refused.empty", new byte[0]);
        refused("files.refused.large", new byte[26 * 1024 * 1024]);
        assertThat(council.rows(body.workers().member(), "platform.chunk")).isZero();
    }

    @Test
    void a_download_is_saved_and_never_shown() {
        var page = "<html><script>alert(1)</script></html>".getBytes(java.nio.charset.StandardCharsets.UTF_8);
        var file = kept(body.shared(), body.workers(), "réunion \"1\".html", page);
        var answer = Viewing.as(body.workers().member(), () -> downloads.download(file.value()));
        assertThat(answer.getHeaders().getFirst(HttpHeaders.CONTENT_DISPOSITION))
                .startsWith("attachment;");
        assertThat(answer.getHeaders().getFirst("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.getHeaders().getFirst("Content-Security-Policy")).contains("sandbox");
        var outsider = council.someone(Affiliation.WORKERS, "elsewhere");
        assertThat(Viewing.as(outsider, () -> downloads.download(file.value()))
                        .getStatusCode()
                        .value())
                .isEqualTo(404);
        var refused = "audit.record where kind = 'REFUSAL' and room_id = '%s' and member_id = '%s'"
                .formatted(body.shared(), outsider);
        assertThat(council.rows(body.workers().member(), refused)).isOne();
        assertThat(council.rows(outsider, refused)).isZero();
    }

    private FileId kept(RoomId room, Acting by, String name, byte[] content) {
        return council.as(by, () -> files.keep(room.value(), name, new ByteArrayInputStream(content), by.member()));
    }

    private byte[] read(FileId file, Acting by) {
        var found = council.as(by, () -> files.find(file).orElseThrow());
        return Viewing.as(by.member(), () -> all(found));
    }

    private byte[] all(KeptFile file) {
        try (var stream = files.open(file)) {
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void refused(String key, byte[] content) {
        assertThatThrownBy(() -> kept(body.shared(), body.workers(), "file.bin", content))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.messageKey()).isEqualTo(key));
    }

    private static byte[] noise(int size) {
        var bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        return bytes;
    }
}
