package org.trialogue.drafting.collab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.WebSocketHandshakeException;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.trialogue.drafting.Setting;
import org.trialogue.drafting.TextId;
import org.trialogue.membership.Mandated;
import org.trialogue.platform.Affiliation;
import org.trialogue.platform.Capacity;
import org.trialogue.platform.MemberId;
import org.trialogue.platform.security.Viewing;

/** Whatever a broken or hostile client sends, nothing is written and nobody else notices. */
class HostileSocketTest extends Setting {

    private static final String DRAFT = "Guidance\n\n1. Children are protected.";
    private static final String ID = UUID.randomUUID().toString();

    static Stream<String> noFrames() {
        return Stream.of(
                "no JSON",
                "[]",
                "{\"type\":\"shout\"}",
                "{\"type\":\"ping\",\"loud\":true}",
                "{\"type\":\"ping\",\"type\":\"ping\"}",
                "{\"type\":\"ping\"} {}",
                "{\"type\":\"commit\",\"commitId\":\"1\",\"base\":0,\"groups\":[]}",
                "{\"type\":\"commit\",\"commitId\":\"" + ID + "\",\"base\":-1,\"groups\":[]}",
                "{\"type\":\"commit\",\"commitId\":\"" + ID + "\",\"base\":0}",
                "{\"type\":\"commit\",\"commitId\":\"" + ID + "\",\"base\":0,\"groups\":" + "[".repeat(400_000)
                        + "]".repeat(400_000) + "}");
    }

    @ParameterizedTest
    @MethodSource("noFrames")
    void what_is_no_frame_ends_the_connection_and_no_other(String frame) {
        var scene = scene();
        try (var hostile = Client.in(port, scene.text, ticket(scene.text, scene.worker));
                var other = Client.in(port, scene.text, ticket(scene.text, scene.employer))) {
            hostile.say(frame);
            assertThat(hostile.next("error").get("code").asString()).isEqualTo("malformed");
            assertThat(hostile.closeCode()).isEqualTo(4400);
            assertUndisturbed(other);
        }
    }

    static Stream<String> noSteps() {
        return Stream.of(
                "[[{\"stepType\":\"explode\",\"from\":1,\"to\":2}]]",
                "[[{\"stepType\":\"replace\",\"from\":1,\"to\":1,\"hidden\":true}]]",
                "[[{\"stepType\":\"replace\",\"from\":100000,\"to\":100001}]]",
                "[[{\"stepType\":\"replace\",\"from\":5,\"to\":2}]]",
                "[[{\"stepType\":\"replace\",\"from\":0,\"to\":10}]]",
                "[[{\"stepType\":\"replace\",\"from\":1,\"to\":1,\"slice\":{\"content\":[{\"type\":\"script\"}]}}]]",
                "[[{\"stepType\":\"replace\",\"from\":12,\"to\":12,\"slice\":{\"content\":[{\"type\":\"table\"}]}}]]",
                "[{\"stepType\":\"replace\"}]",
                "[[17]]");
    }

    @ParameterizedTest
    @MethodSource("noSteps")
    void what_is_no_step_of_this_text_is_rejected_whole(String groups) {
        var scene = scene();
        try (var hostile = Client.in(port, scene.text, ticket(scene.text, scene.worker));
                var other = Client.in(port, scene.text, ticket(scene.text, scene.employer))) {
            hostile.say(Client.commit(UUID.randomUUID(), 0, groups));
            assertThat(hostile.next("rejected").get("reason").asString()).isEqualTo("step");
            assertUndisturbed(other);
            assertThat(hostile.isOpen()).isTrue();
        }
    }

    @Test
    void a_change_on_a_version_to_come_is_rejected() {
        var scene = scene();
        try (var hostile = Client.in(port, scene.text, ticket(scene.text, scene.worker))) {
            hostile.say(Client.typing(UUID.randomUUID(), 7, 12, "X"));
            assertThat(hostile.next("rejected").get("reason").asString()).isEqualTo("version");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"type\":\"ping\"}", "{\"type\":\"resync\"}"})
    void nobody_is_heard_before_hello(String frame) {
        var scene = scene();
        try (var hostile = Client.knocking(port, scene.text)) {
            hostile.say(frame);
            assertThat(hostile.closeCode()).isEqualTo(4400);
        }
    }

    @Test
    void a_ticket_is_good_once() {
        var scene = scene();
        var ticket = ticket(scene.text, scene.worker);
        Client.in(port, scene.text, ticket).close();
        assertTurnedAway(scene.text, ticket);
    }

    @Test
    void a_ticket_is_good_for_its_own_text() {
        var scene = scene();
        assertTurnedAway(scene().text, ticket(scene.text, scene.worker));
        assertTurnedAway(scene.text, "made up");
    }

    @Test
    void who_is_not_of_the_room_gets_no_ticket() {
        var scene = scene();
        var stranger = person("Eve", Affiliation.WORKERS);
        assertThatThrownBy(() -> ticket(scene.text, stranger)).isInstanceOf(java.util.NoSuchElementException.class);
    }

    @Test
    void a_page_of_another_origin_is_turned_away() {
        var scene = scene();
        assertThatThrownBy(() -> Client.from("https://elsewhere.example", port, scene.text))
                .hasCauseInstanceOf(WebSocketHandshakeException.class);
    }

    @Test
    void a_frame_as_large_as_may_be_is_read_whole() {
        var scene = scene();
        try (var worker = Client.in(port, scene.text, ticket(scene.text, scene.worker))) {
            var letters = "社".repeat(340_000);
            worker.say(Client.typing(UUID.randomUUID(), 0, 12, letters));
            assertThat(worker.next("ack").get("version").asInt()).isEqualTo(1);
            assertThat(worker.doc().textContent()).contains(letters);
        }
    }

    @Test
    void a_frame_that_is_too_large_ends_the_connection() {
        var scene = scene();
        try (var hostile = Client.in(port, scene.text, ticket(scene.text, scene.worker))) {
            hostile.say("{\"type\":\"ping\",\"x\":\"" + "x".repeat(2 << 20) + "\"}");
            assertThat(hostile.closeCode()).isEqualTo(1009);
        }
    }

    @Test
    void too_much_at_once_ends_the_connection() {
        var scene = scene();
        try (var hostile = Client.in(port, scene.text, ticket(scene.text, scene.worker))) {
            for (int i = 0; i < 600 && hostile.isOpen(); i++) hostile.say("{\"type\":\"ping\"}");
            assertThat(hostile.closeCode()).isEqualTo(4429);
        }
    }

    @Test
    void an_adviser_may_not_edit_and_is_told_why() {
        var scene = scene();
        var adviser = mandated(scene.stage.group(), scene.stage.secretary(), Affiliation.WORKERS, Capacity.ADVISER);
        try (var reading = Client.knocking(port, scene.text)) {
            reading.say(Client.hello(ticket(scene.text, adviser), null, null));
            assertThat(reading.welcomed().at("/rights/edit").asBoolean()).isFalse();
            reading.say(Client.typing(UUID.randomUUID(), 0, 12, "X"));
            var rejected = reading.next("rejected");
            assertThat(rejected.get("reason").asString()).isEqualTo("suggestion");
            assertThat(rejected.get("message").asString()).startsWith("Here you may only suggest");
        }
    }

    @Test
    void whose_mandate_ends_is_let_go_at_once() {
        var scene = scene();
        try (var worker = Client.in(port, scene.text, ticket(scene.text, scene.worker));
                var other = Client.in(port, scene.text, ticket(scene.text, scene.employer))) {
            var mandate = membership.mandatesIn(scene.stage.group()).stream()
                    .filter(held -> held.person().id().equals(scene.worker))
                    .map(Mandated::mandate)
                    .findFirst()
                    .orElseThrow();
            Viewing.as(scene.stage.secretary().member(), () -> {
                convening.end(scene.stage.group(), mandate, scene.stage.secretary());
                return true;
            });
            worker.say(Client.typing(UUID.randomUUID(), 0, 12, "X"));
            assertThat(worker.closeCode()).isEqualTo(4403);
            assertUndisturbed(other);
        }
    }

    private void assertTurnedAway(TextId text, String ticket) {
        try (var hostile = Client.knocking(port, text)) {
            hostile.say(Client.hello(ticket, null, null));
            assertThat(hostile.next("error").get("code").asString()).isEqualTo("not-signed-in");
            assertThat(hostile.closeCode()).isEqualTo(4401);
        }
    }

    /** The other one still writes, and what they write is the first thing written. */
    private static void assertUndisturbed(Client other) {
        other.say(Client.typing(UUID.randomUUID(), 0, 12, "Y"));
        assertThat(other.next("ack").get("version").asInt()).isEqualTo(1);
    }

    private record Scene(Convened stage, TextId text, MemberId worker, MemberId employer) {}

    private Scene scene() {
        var stage = convened();
        return new Scene(stage, imported(stage.shared(), stage.secretary(), DRAFT), stage.worker(), stage.employer());
    }
}
