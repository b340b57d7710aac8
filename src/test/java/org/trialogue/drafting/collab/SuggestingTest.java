package org.trialogue.drafting.collab;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.trialogue.drafting.Setting;
import org.trialogue.drafting.TextId;
import org.trialogue.platform.Affiliation;
import org.trialogue.platform.Capacity;
import org.trialogue.platform.MemberId;

/** An adviser suggests, and changes nothing else of the text. */
class SuggestingTest extends Setting {

    /** The letters of the first provision begin at 12, those of the second at 39. */
    private static final String DRAFT = "Guidance\n\n1. Children are protected.\n\n2. Fees are forbidden.";

    static Stream<String> edits() {
        return Stream.of(
                "{'stepType':'replace','from':12,'to':12,'slice':{'content':[{'type':'text','text':'All '}]}}",
                "{'stepType':'replace','from':12,'to':20}",
                "{'stepType':'replace','from':35,'to':39}",
                "{'stepType':'addMark','mark':{'type':'strong'},'from':12,'to':20}",
                "{'stepType':'attr','pos':10,'attr':'restart','value':7}",
                inserted("other", "workers"),
                inserted("ME", "employers"),
                "{'stepType':'addMark','from':12,'to':20,'mark':" + mark("deletion", "other", "workers") + "}",
                "{'stepType':'addNodeMark','pos':37,'mark':" + mark("insertion", "ME", "workers") + "}");
    }

    @ParameterizedTest
    @MethodSource("edits")
    void what_is_more_than_a_suggestion_is_refused(String steps) {
        var scene = scene();
        try (var adviser = Client.in(port, scene.text, ticket(scene.text, scene.adviser))) {
            var before = adviser.doc();
            adviser.say(commit(steps, scene));
            var rejected = adviser.next("rejected");
            assertThat(rejected.get("reason").asString()).isEqualTo("suggestion");
            assertThat(rejected.get("message").asString()).startsWith("Here you may only suggest");
            assertThat(adviser.doc()).isEqualTo(before);
        }
    }

    static Stream<String> suggestions() {
        return Stream.of(
                inserted("ME", "workers"),
                "{'stepType':'addMark','from':12,'to':20,'mark':" + mark("deletion", "ME", "workers") + "}",
                "{'stepType':'addNodeMark','pos':37,'mark':" + mark("deletion", "ME", "workers") + "}");
    }

    @ParameterizedTest
    @MethodSource("suggestions")
    void a_suggestion_is_kept(String steps) {
        var scene = scene();
        try (var adviser = Client.in(port, scene.text, ticket(scene.text, scene.adviser))) {
            adviser.say(commit(steps, scene));
            assertThat(adviser.next("ack").get("version").asInt()).isEqualTo(1);
        }
    }

    @Test
    void ones_own_suggestion_is_withdrawn_and_anothers_is_not() {
        var scene = scene();
        try (var adviser = Client.in(port, scene.text, ticket(scene.text, scene.adviser));
                var other = Client.in(port, scene.text, ticket(scene.text, scene.other))) {
            adviser.say(commit(inserted("ME", "workers"), scene));
            adviser.next("ack");
            other.until(1).say(Client.commit(UUID.randomUUID(), 1, taken()));
            assertThat(other.next("rejected").get("reason").asString()).isEqualTo("suggestion");
            adviser.say(Client.commit(UUID.randomUUID(), 1, taken()));
            assertThat(adviser.next("ack").get("version").asInt()).isEqualTo(2);
        }
    }

    private static String taken() {
        return "[[{\"stepType\":\"replace\",\"from\":12,\"to\":16}]]";
    }

    private static String inserted(String member, String group) {
        return "{'stepType':'replace','from':12,'to':12,'slice':{'content':[{'type':'text','text':'All ','marks':["
                + mark("insertion", member, group) + "]}]}}";
    }

    private static String mark(String kind, String member, String group) {
        return "{'type':'" + kind + "','attrs':{'id':'s','member':'" + member + "','group':'" + group
                + "','at':'2026-11-24T12:00:00Z'}}";
    }

    private static String commit(String steps, Scene scene) {
        var mine = steps.replace("ME", scene.adviser.toString()).replace('\'', '"');
        return Client.commit(UUID.randomUUID(), 0, "[[" + mine + "]]");
    }

    private record Scene(TextId text, MemberId adviser, MemberId other) {}

    private Scene scene() {
        var stage = convened();
        var adviser = mandated(stage.group(), stage.secretary(), Affiliation.WORKERS, Capacity.ADVISER);
        var other = mandated(stage.group(), stage.secretary(), Affiliation.EMPLOYERS, Capacity.ADVISER);
        return new Scene(imported(stage.shared(), stage.secretary(), DRAFT), adviser, other);
    }
}
