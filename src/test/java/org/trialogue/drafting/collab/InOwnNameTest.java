package org.trialogue.drafting.collab;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.trialogue.drafting.Setting;
import org.trialogue.drafting.TextId;
import org.trialogue.platform.Affiliation;
import org.trialogue.platform.Capacity;
import org.trialogue.platform.MemberId;
import org.trialogue.platform.security.Viewing;

/** Whoever may edit suggests in their own name alone; an adviser of the workers suggests "All " before the first provision. */
class InOwnNameTest extends Setting {

    /** The letters of the first provision begin at 12, and at 16 once "All " stands there; those of the second at 43 then. */
    private static final String DRAFT = "Guidance\n\n1. Children are protected.\n\n2. Fees are forbidden.";

    private static final String TAKES = "{'stepType':'replace','from':12,'to':16}";

    @Autowired
    private Restoring restoring;

    static Stream<String> forged() {
        return Stream.of(
                inserted(20, "Never ", mark("insertion", "new", "ADVISER", "workers")),
                inserted(20, "Never ", mark("insertion", "new", "ME", "workers")),
                inserted(20, "Never ", mark("insertion", "", "ME", "employers")),
                inserted(14, "never", mark("insertion", "s", "ADVISER", "workers")),
                "{'stepType':'addMark','from':16,'to':24,'mark':" + mark("insertion", "s", "ADVISER", "workers") + "}",
                "{'stepType':'addMark','from':16,'to':24,'mark':" + mark("deletion", "s", "ADVISER", "workers") + "}",
                "{'stepType':'addNodeMark','pos':41,'mark':" + mark("deletion", "s", "ADVISER", "workers") + "}",
                TAKES + "," + inserted(12, "Any ", mark("insertion", "s", "ADVISER", "workers")));
    }

    @ParameterizedTest
    @MethodSource("forged")
    void nobody_suggests_in_anothers_name(String steps) {
        var scene = scene();
        try (var editor = Client.in(port, scene.text, ticket(scene.text, scene.editor))) {
            editor.say(commit(steps, 1, scene));
            var rejected = editor.next("rejected");
            assertThat(rejected.get("reason").asString()).isEqualTo("suggestion");
            assertThat(rejected.get("message").asString()).startsWith("Nobody suggests in another member’s name");
        }
    }

    static Stream<String> honest() {
        return Stream.of(
                inserted(20, "Never ", mark("insertion", "new", "ME", "employers")),
                inserted(14, "never", ""),
                TAKES + "," + inserted(39, "All ", mark("insertion", "s", "ADVISER", "workers")),
                "{'stepType':'addMark','from':12,'to':16,'mark':{'type':'strong'}}",
                "{'stepType':'addMark','from':12,'to':16,'mark':" + mark("deletion", "new", "ME", "employers") + "}");
    }

    @ParameterizedTest
    @MethodSource("honest")
    void what_names_the_sender_or_only_moves_is_kept(String steps) {
        var scene = scene();
        try (var editor = Client.in(port, scene.text, ticket(scene.text, scene.editor))) {
            editor.say(commit(steps, 1, scene));
            assertThat(editor.next("ack").get("version").asInt()).isEqualTo(2);
        }
    }

    static Stream<String> undone() {
        return Stream.of(
                TAKES + "|" + inserted(12, "All ", mark("insertion", "s", "ADVISER", "workers")),
                "{'stepType':'removeMark','from':12,'to':16,'mark':" + mark("insertion", "s", "ADVISER", "workers")
                        + "}|{'stepType':'addMark','from':12,'to':16,'mark':"
                        + mark("insertion", "s", "ADVISER", "workers") + "}");
    }

    @ParameterizedTest
    @MethodSource("undone")
    void what_was_deleted_or_settled_is_brought_back_as_often_as_it_was_taken_out(String deed) {
        var scene = scene();
        var steps = deed.split("\\|");
        try (var editor = Client.in(port, scene.text, ticket(scene.text, scene.editor))) {
            for (int version = 1; version < 5; version++) {
                editor.say(commit(steps[(version - 1) % 2], version, scene));
                assertThat(editor.next("ack").get("version").asInt()).isEqualTo(version + 1);
            }
            editor.say(commit(inserted(12, "All ", mark("insertion", "s", "ADVISER", "workers")), 5, scene));
            assertThat(editor.next("rejected").get("reason").asString()).isEqualTo("suggestion");
        }
    }

    @Test
    void a_passage_is_moved_though_somebody_deletes_it_meanwhile_and_that_is_undone() {
        var scene = scene();
        var back = inserted(12, "All ", mark("insertion", "s", "ADVISER", "workers"));
        try (var editor = Client.in(port, scene.text, ticket(scene.text, scene.editor));
                var other = Client.in(port, scene.text, ticket(scene.text, scene.other))) {
            other.say(commit(TAKES, 1, scene));
            other.next("ack");
            editor.until(2)
                    .say(commit(
                            TAKES + "," + inserted(39, "All ", mark("insertion", "s", "ADVISER", "workers")),
                            1,
                            scene));
            assertThat(editor.next("ack").get("version").asInt()).isEqualTo(3);
            other.until(3).say(commit(back, 3, scene));
            assertThat(other.next("ack").get("version").asInt()).isEqualTo(4);
        }
    }

    @Test
    void a_split_in_what_another_suggests_is_kept_and_their_suggestion_lies_on_no_other_block() {
        var scene = scene();
        var struck = mark("deletion", "b", "ADVISER", "workers");
        try (var adviser = Client.in(port, scene.text, ticket(scene.text, scene.adviser));
                var editor = Client.in(port, scene.text, ticket(scene.text, scene.editor))) {
            adviser.say(commit("{'stepType':'addNodeMark','pos':41,'mark':" + struck + "}", 1, scene));
            adviser.next("ack");
            var paragraph = "{'type':'paragraph'}";
            var provision = "{'type':'provision','marks':[" + struck + "],'content':[" + paragraph + "]}";
            editor.until(2)
                    .say(commit(
                            "{'stepType':'replace','from':47,'to':47,'slice':{'content':[" + provision + "," + provision
                                    + "],'openStart':2,'openEnd':2}}",
                            2,
                            scene));
            assertThat(editor.next("ack").get("version").asInt()).isEqualTo(3);
            editor.say(commit("{'stepType':'addNodeMark','pos':10,'mark':" + struck + "}", 3, scene));
            assertThat(editor.next("rejected").get("reason").asString()).isEqualTo("suggestion");
        }
    }

    @Test
    void an_earlier_version_comes_back_with_the_suggestions_it_had() {
        var scene = scene();
        try (var editor = Client.in(port, scene.text, ticket(scene.text, scene.editor))) {
            editor.say(commit(TAKES, 1, scene));
            editor.next("ack");
        }
        var outcome = Viewing.as(scene.other, () -> restoring.restore(scene.text, 1, scene.other));
        assertThat(outcome).isEqualTo(new Restoring.Outcome.Restored(3));
    }

    private static String inserted(int at, String words, String mark) {
        return "{'stepType':'replace','from':%d,'to':%d,'slice':{'content':[{'type':'text','text':'%s'%s}]}}"
                .formatted(at, at, words, mark.isEmpty() ? "" : ",'marks':[" + mark + "]");
    }

    private static String mark(String kind, String id, String member, String group) {
        return "{'type':'" + kind + "','attrs':{'id':'" + id + "','member':'" + member + "','group':'" + group
                + "','at':'2026-11-24T12:00:00Z'}}";
    }

    private static String commit(String steps, int base, Scene scene) {
        var named = steps.replace("ADVISER", scene.adviser.toString())
                .replace("ME", scene.editor.toString())
                .replace('\'', '"');
        return Client.commit(UUID.randomUUID(), base, "[[" + named + "]]");
    }

    private record Scene(TextId text, MemberId adviser, MemberId editor, MemberId other) {}

    private Scene scene() {
        var stage = convened();
        var adviser = mandated(stage.group(), stage.secretary(), Affiliation.WORKERS, Capacity.ADVISER);
        var editor = mandated(stage.group(), stage.secretary(), Affiliation.EMPLOYERS, Capacity.TITULAR);
        var other = mandated(stage.group(), stage.secretary(), Affiliation.GOVERNMENT, Capacity.TITULAR);
        var scene = new Scene(imported(stage.shared(), stage.secretary(), DRAFT), adviser, editor, other);
        try (var client = Client.in(port, scene.text, ticket(scene.text, adviser))) {
            client.say(commit(inserted(12, "All ", mark("insertion", "s", "ADVISER", "workers")), 0, scene));
            client.next("ack");
        }
        return scene;
    }
}
