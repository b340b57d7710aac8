package org.trialogue.drafting.collab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.util.ArrayList;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.trialogue.drafting.Setting;
import org.trialogue.drafting.TextId;
import org.trialogue.platform.security.Viewing;
import org.trialogue.prosemirror.CanonicalJson;

class LimitsOfTheSocketTest extends Setting {

    private static final String DRAFT = "Guidance\n\n1. Children are protected.";

    @Autowired
    private CollabSocket socket;

    @Autowired
    private OpenTexts texts;

    @Autowired
    private Clock clock;

    @Test
    void a_large_change_whose_blocks_are_given_keys_can_be_read_again_and_a_text_gets_no_longer_than_can_be_sent() {
        var stage = convened();
        var text = imported(stage.shared(), stage.secretary(), DRAFT);
        try (var worker = Client.in(port, text, ticket(text, stage.worker()))) {
            worker.say(paragraphs(0));
            assertThat(worker.next("ack").get("version").asInt()).isEqualTo(1);
            worker.say(paragraphs(1));
            var rejected = worker.next("rejected");
            assertThat(rejected.get("reason").asString()).isEqualTo("length");
            assertThat(rejected.get("message").asString()).contains("too long");
            try (var employer = Client.knocking(port, text)) {
                employer.say(Client.hello(ticket(text, stage.employer()), 0, null));
                assertThat(employer.next("welcome").get("commits")).hasSize(1);
            }
            worker.say(Client.commit(UUID.randomUUID(), 1, "[[{\"stepType\":\"replace\",\"from\":11,\"to\":600011}]]"));
            assertThat(worker.next("ack").get("version").asInt()).isEqualTo(2);
        }
        try (var employer = Client.in(port, text, ticket(text, stage.employer()))) {
            assertThat(employer.version()).isEqualTo(2);
        }
    }

    /** A frame of nearly a megabyte: thousands of empty paragraphs without a key, and one long one. */
    private static String paragraphs(int base) {
        var content = "{\"type\":\"paragraph\",\"content\":[{\"type\":\"text\",\"text\":\"" + "x".repeat(600_000)
                + "\"}]}" + ",{\"type\":\"paragraph\"}".repeat(19_900);
        var frame = Client.commit(
                UUID.randomUUID(),
                base,
                "[[{\"stepType\":\"replace\",\"from\":10,\"to\":10,\"slice\":{\"content\":[" + content + "]}}]]");
        assertThat(frame.length()).isLessThan(CollabSocket.LARGEST_FRAME);
        return frame;
    }

    @Test
    void one_change_waits_for_its_answer_a_second_one_ends_the_connection() {
        var stage = convened();
        var text = imported(stage.shared(), stage.secretary(), DRAFT);
        var commit = UUID.randomUUID();
        try (var patient = Client.in(port, text, ticket(text, stage.worker()));
                var hasty = Client.in(port, text, ticket(text, stage.employer()))) {
            whileNobodyWrites(text, stage, () -> {
                patient.say(Client.typing(commit, 0, 12, "All "));
                patient.say(Client.typing(commit, 0, 12, "All "));
                hasty.say(Client.typing(UUID.randomUUID(), 0, 12, "Now "));
                hasty.say(Client.typing(UUID.randomUUID(), 0, 12, "Now "));
                assertThat(hasty.next("error").get("code").asString()).isEqualTo("too-much");
                assertThat(hasty.closeCode()).isEqualTo(4429);
            });
            assertThat(patient.next("ack").get("commitId").asString()).isEqualTo(commit.toString());
            patient.say(Client.typing(UUID.randomUUID(), patient.version(), 12, "So "));
            assertThat(patient.next("ack").get("commitId").asString()).isNotEqualTo(commit.toString());
        }
    }

    private void whileNobodyWrites(TextId text, Convened stage, Runnable deed) {
        Viewing.as(
                stage.secretary().member(),
                () -> transaction.execute(status -> {
                    jdbc.sql("select head from drafting.text where id = ? for update")
                            .param(text.value())
                            .query(Integer.class)
                            .single();
                    deed.run();
                    return true;
                }));
    }

    @Test
    void one_member_has_a_text_open_twenty_times_and_no_more() {
        var stage = convened();
        var text = imported(stage.shared(), stage.secretary(), DRAFT);
        var open = new ArrayList<Client>();
        try {
            for (int i = 0; i < 20; i++) open.add(Client.in(port, text, ticket(text, stage.worker())));
            try (var oneMore = Client.knocking(port, text)) {
                oneMore.say(Client.hello(ticket(text, stage.worker()), null, null));
                assertThat(oneMore.next("error").get("code").asString()).isEqualTo("too-much");
                assertThat(oneMore.closeCode()).isEqualTo(4429);
            }
            try (var other = Client.in(port, text, ticket(text, stage.employer()))) {
                assertThat(other.isOpen()).isTrue();
            }
            assertThat(open).allMatch(Client::isOpen);
        } finally {
            open.forEach(Client::close);
        }
    }

    @Test
    void who_has_another_text_than_the_hash_says_gets_it_whole() {
        var stage = convened();
        var text = imported(stage.shared(), stage.secretary(), DRAFT);
        try (var worker = Client.in(port, text, ticket(text, stage.worker()))) {
            worker.say(Client.typing(UUID.randomUUID(), 0, 12, "All "));
            worker.next("ack");
            texts.all().forEach(OpenText::compare);
            var told = worker.next("hash");
            assertThat(told.get("version").asInt()).isEqualTo(1);
            assertThat(told.get("sha256").asString()).isEqualTo(CanonicalJson.sha256(worker.doc()));
            worker.say("{\"type\":\"resync\"}");
            var again = worker.next("welcome");
            assertThat(again.get("version").asInt()).isEqualTo(1);
            assertThat(again.get("snapshot").toString())
                    .isEqualTo(worker.doc().toJson().toString());
        }
    }

    @Test
    void a_stranger_has_ten_seconds_to_come_in() {
        var stage = convened();
        var text = imported(stage.shared(), stage.secretary(), DRAFT);
        try (var stranger = Client.knocking(port, text)) {
            await().untilAsserted(() -> {
                socket.look(clock.instant().plusSeconds(11));
                assertThat(stranger.isOpen()).isFalse();
            });
            assertThat(stranger.next("error").get("code").asString()).isEqualTo("silent");
            assertThat(stranger.closeCode()).isEqualTo(4408);
        }
    }

    @Test
    void a_guest_may_say_nothing_for_a_minute_and_a_half() {
        var stage = convened();
        var text = imported(stage.shared(), stage.secretary(), DRAFT);
        try (var guest = Client.in(port, text, ticket(text, stage.worker()))) {
            socket.look(clock.instant().plusSeconds(80));
            guest.say("{\"type\":\"ping\"}");
            guest.next("pong");
            socket.look(clock.instant().plusSeconds(91));
            assertThat(guest.next("error").get("code").asString()).isEqualTo("silent");
            assertThat(guest.closeCode()).isEqualTo(4408);
        }
    }
}
