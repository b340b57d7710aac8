package org.trialogue.drafting.collab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.timeout;
import static org.mockito.Mockito.verify;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;
import tools.jackson.databind.json.JsonMapper;

/** What is said on a socket keeps its order, and what comes close together is said together. */
class OutboxTest {

    private static final Duration LONG = Duration.ofMinutes(5);

    private final WebSocketSession session = mock(WebSocketSession.class);
    private final Semaphore line = new Semaphore(1_000);
    private final List<String> said = Collections.synchronizedList(new ArrayList<>());
    private final Outbox outbox = new Outbox(session);

    @BeforeEach
    void socket() throws IOException {
        doAnswer(sending -> {
                    line.acquire();
                    said.add(sending.<TextMessage>getArgument(0).getPayload());
                    return null;
                })
                .when(session)
                .sendMessage(any());
    }

    @Test
    void commits_that_come_while_the_line_is_busy_are_one_frame() {
        busy();
        for (int version = 1; version <= 5; version++) outbox.tell(version, "x", commit(version), Duration.ZERO);
        line.release(10);
        said(2);
        assertThat(versions(said.get(1))).containsExactly(1, 2, 3, 4, 5);
    }

    @Test
    void commits_wait_for_more_of_them_but_not_for_an_answer() {
        outbox.tell(1, "x", commit(1), Duration.ZERO);
        said(1);
        outbox.tell(2, "x", commit(2), LONG);
        outbox.tell(3, "x", commit(3), LONG);
        outbox.send("ack of 4");
        outbox.tell(5, "x", commit(5), Duration.ZERO);
        said(4);
        assertThat(versions(said.get(1))).containsExactly(2, 3);
        assertThat(said.get(2)).isEqualTo("ack of 4");
        assertThat(versions(said.get(3))).containsExactly(5);
    }

    @Test
    void a_frame_never_holds_versions_that_do_not_follow_one_another() {
        busy();
        for (var version : List.of(1, 2, 4, 5)) outbox.tell(version, "x", commit(version), Duration.ZERO);
        line.release(10);
        said(3);
        assertThat(versions(said.get(1))).containsExactly(1, 2);
        assertThat(versions(said.get(2))).containsExactly(4, 5);
    }

    @Test
    void of_a_cursor_the_newest_place_is_told_and_none_of_who_has_left() {
        busy();
        for (int i = 0; i < 9; i++) outbox.point("a", "a at " + i, Duration.ZERO);
        outbox.point("b", "b", Duration.ZERO);
        outbox.forget("b");
        outbox.send("b left");
        line.release(10);
        said(3);
        assertThat(said.subList(1, 3)).containsExactly("b left", "a at 8");
    }

    @Test
    void cursors_have_their_turn_while_commits_never_cease() {
        busy();
        outbox.point("a", "a", Duration.ZERO);
        outbox.point("b", "b", Duration.ZERO);
        outbox.tell(1, "x", commit(1), Duration.ZERO);
        line.release(2);
        said(2);
        outbox.tell(2, "x", commit(2), Duration.ZERO);
        line.release(10);
        said(5);
        assertThat(said.subList(1, 5))
                .satisfiesExactly(
                        first -> assertThat(versions(first)).containsExactly(1),
                        then -> assertThat(then).isEqualTo("a"),
                        next -> assertThat(versions(next)).containsExactly(2),
                        last -> assertThat(last).isEqualTo("b"));
    }

    @Test
    void an_older_cursor_is_not_told_after_what_its_author_wrote() {
        busy();
        outbox.point("a", "a before", Duration.ZERO);
        outbox.tell(1, "a", commit(1), Duration.ZERO);
        outbox.send("end");
        line.release(10);
        said(3);
        assertThat(versions(said.get(1))).containsExactly(1);
        assertThat(said.get(2)).isEqualTo("end");
    }

    @Test
    void what_waits_is_said_before_it_closes_and_no_cursor_after_the_reason() throws IOException {
        outbox.tell(1, "x", commit(1), Duration.ZERO);
        said(1);
        outbox.tell(2, "x", commit(2), LONG);
        outbox.send("error");
        outbox.close(CloseCode.NOT_ALLOWED);
        outbox.point("a", "a", LONG);
        said(3);
        verify(session, timeout(10_000).atLeastOnce()).close(CloseCode.NOT_ALLOWED.status());
        assertThat(versions(said.get(1))).containsExactly(2);
        assertThat(said.get(2)).isEqualTo("error");
    }

    @Test
    void a_reader_who_takes_in_nothing_is_let_go() throws IOException {
        busy();
        var much = "x".repeat(1 << 20);
        for (int version = 1; version <= 9; version++) outbox.tell(version, "x", much, Duration.ZERO);
        verify(session, timeout(10_000).atLeastOnce()).close(CloseCode.TOO_MUCH.status());
        line.release(10);
        outbox.send("too late");
        assertThat(said).doesNotContain("too late");
    }

    @Test
    void nothing_is_lost_or_told_twice_between_many_threads() throws InterruptedException {
        var sending = Thread.startVirtualThread(() -> IntStream.rangeClosed(1, 2_000)
                .forEach(version -> outbox.tell(version, "x", commit(version), Duration.ofNanos(50_000))));
        for (int i = 0; i < 200; i++) outbox.send("\"other\"");
        sending.join();
        outbox.send("\"end\"");
        await().until(() -> said.contains("\"end\""));
        var told = said.stream().flatMap(OutboxTest::commits).toList();
        assertThat(told)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, 2_000).boxed().toList());
        assertThat(said.stream().filter("\"other\""::equals)).hasSize(200);
    }

    /** Keeps the line busy with a frame. */
    private void busy() {
        line.drainPermits();
        outbox.send("first");
    }

    private void said(int frames) {
        await().untilAsserted(() -> assertThat(said).hasSize(frames));
    }

    private static String commit(int version) {
        return "{\"version\":" + version + "}";
    }

    private static Stream<Integer> commits(String frame) {
        return frame.startsWith("{") ? versions(frame).stream() : Stream.empty();
    }

    private static List<Integer> versions(String frame) {
        var json = JsonMapper.shared().readTree(frame);
        var versions = json.get("list")
                .valueStream()
                .map(commit -> commit.get("version").asInt())
                .toList();
        assertThat(json.get("from").asInt()).isEqualTo(versions.getFirst());
        return versions;
    }
}
