package org.trialogue.drafting.collab;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.trialogue.drafting.Drafts;
import org.trialogue.drafting.Setting;
import org.trialogue.drafting.TextId;
import org.trialogue.drafting.application.Agreeing;
import org.trialogue.platform.security.Viewing;

/** Nobody touches an agreed provision, whatever steps they send; the second of three is agreed. */
class LockedProvisionTest extends Setting {

    /** The provisions stand from 10 to 37, 37 to 60 and 60 to 86; their letters begin at 12, 39 and 62. */
    private static final String DRAFT =
            "Guidance\n\n1. Children are protected.\n\n2. Fees are forbidden.\n\n3. Agencies are licensed.";

    private static final String HALVES =
            "{'content':[{'type':'provision','content':[{'type':'paragraph'}]},{'type':'provision','content':[{'type':'paragraph'}]}],'openStart':2,'openEnd':2}";
    private static final String DELETION =
            "{'type':'deletion','attrs':{'id':'d','member':'m','group':'workers','at':'now'}}";

    @Autowired
    private Agreeing agreeing;

    @Autowired
    private Drafts drafts;

    static Stream<String> attacks() {
        return Stream.of(
                typing(45),
                replace(37, 60, "null"),
                replace(30, 70, "null"),
                replace(40, 44, "null"),
                replace(45, 45, HALVES),
                replace(35, 39, "null"),
                replace(58, 62, "null"),
                replace(36, 38, "null"),
                replace(37, 60, "null") + ","
                        + replace(37, 37, "{'content':[{'type':'provision','content':[" + fees() + "]}]}"),
                replace(63, 63, "null") + "," + replace(37, 60, "null"),
                around(37, 60, 38, 59, "{'content':[{'type':'quote'}]}", 1),
                around(37, 60, 38, 59, "null", 0),
                around(10, 86, 37, 60, "null", 0),
                "{'stepType':'attr','pos':37,'attr':'restart','value':7}",
                "{'stepType':'attr','pos':37,'attr':'id','value':'other'}",
                "{'stepType':'attr','pos':38,'attr':'id','value':'other'}",
                "{'stepType':'addMark','mark':{'type':'strong'},'from':39,'to':43}",
                "{'stepType':'addMark','mark':{'type':'strong'},'from':20,'to':70}",
                "{'stepType':'removeMark','mark':{'type':'strong'},'from':39,'to':43}",
                "{'stepType':'markSet','steps':[{'stepType':'addMark','mark':{'type':'em'},'from':39,'to':43}]}",
                "{'stepType':'addNodeMark','pos':37,'mark':" + DELETION + "}");
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void no_step_touches_it(String steps) {
        var scene = scene();
        try (var worker = Client.in(port, scene.text, ticket(scene.text, scene.stage.worker()))) {
            var before = worker.doc();
            worker.say(Client.commit(UUID.randomUUID(), 0, "[[" + steps.replace('\'', '"') + "]]"));
            var rejected = worker.next("rejected");
            assertThat(rejected.get("reason").asString()).isEqualTo("locked");
            assertThat(rejected.get("message").asString()).startsWith("This provision is agreed");
            worker.say(Client.typing(UUID.randomUUID(), 0, 12, "All "));
            assertThat(worker.next("ack").get("version").asInt()).isEqualTo(1);
            assertThat(worker.doc().child(2)).isEqualTo(before.child(2));
        }
    }

    static Stream<String> neighbours() {
        return Stream.of(
                typing(35),
                typing(62),
                replace(60, 86, "null"),
                replace(37, 37, "{'content':[{'type':'paragraph'}]}"),
                replace(60, 60, "{'content':[{'type':'paragraph'}]}"),
                replace(70, 70, HALVES),
                "{'stepType':'addMark','mark':{'type':'strong'},'from':62,'to':84}");
    }

    @ParameterizedTest
    @MethodSource("neighbours")
    void what_stands_beside_it_is_written_on(String steps) {
        var scene = scene();
        try (var worker = Client.in(port, scene.text, ticket(scene.text, scene.stage.worker()))) {
            worker.say(Client.commit(UUID.randomUUID(), 0, "[[" + steps.replace('\'', '"') + "]]"));
            assertThat(worker.next("ack").get("version").asInt()).isEqualTo(1);
        }
    }

    @Test
    void a_change_made_before_it_was_agreed_comes_too_late() {
        var scene = open();
        try (var worker = Client.in(port, scene.text, ticket(scene.text, scene.stage.worker()))) {
            agree(scene);
            worker.say(Client.commit(UUID.randomUUID(), 0, "[[" + typing(45).replace('\'', '"') + "]]"));
            assertThat(worker.next("rejected").get("reason").asString()).isEqualTo("locked");
        }
    }

    @Test
    void everyone_is_told_what_is_agreed_and_what_is_open_again() {
        var scene = open();
        proceeds(scene.stage.group(), scene.stage.secretary(), 0, false);
        try (var worker = Client.in(port, scene.text, ticket(scene.text, scene.stage.worker()))) {
            agree(scene);
            assertThat(worker.next("locked").get("locked").get(0).asString()).isEqualTo(scene.second);
            try (var employer = Client.knocking(port, scene.text)) {
                employer.say(Client.hello(ticket(scene.text, scene.stage.employer()), null, null));
                assertThat(employer.welcomed().get("locked").get(0).asString()).isEqualTo(scene.second);
            }
            Viewing.as(scene.stage.secretary().member(), () -> {
                agreeing.reopen(
                        scene.text, scene.second, scene.stage.secretary().member());
                return true;
            });
            assertThat(worker.next("locked").get("locked")).isEmpty();
            worker.say(Client.commit(UUID.randomUUID(), 0, "[[" + typing(45).replace('\'', '"') + "]]"));
            assertThat(worker.next("ack").get("version").asInt()).isEqualTo(1);
        }
    }

    private static String fees() {
        return "{'type':'paragraph','content':[{'type':'text','text':'Fees are forbidden.'}]}";
    }

    private static String typing(int at) {
        return replace(at, at, "{'content':[{'type':'text','text':'X'}]}");
    }

    private static String replace(int from, int to, String slice) {
        return "{'stepType':'replace','from':%d,'to':%d,'slice':%s}".formatted(from, to, slice);
    }

    private static String around(int from, int to, int gapFrom, int gapTo, String slice, int insert) {
        return "{'stepType':'replaceAround','from':%d,'to':%d,'gapFrom':%d,'gapTo':%d,'slice':%s,'insert':%d,'structure':false}"
                .formatted(from, to, gapFrom, gapTo, slice, insert);
    }

    private record Scene(Convened stage, TextId text, String second) {}

    private Scene scene() {
        var scene = open();
        agree(scene);
        return scene;
    }

    private Scene open() {
        var stage = convened();
        var text = imported(stage.shared(), stage.secretary(), DRAFT);
        var second =
                Viewing.as(stage.worker(), () -> drafts.provisions(text).get(1).blockId());
        return new Scene(stage, text, second);
    }

    private void agree(Scene scene) {
        var secretary = scene.stage.secretary().member();
        Viewing.as(secretary, () -> {
            agreeing.agree(scene.text, scene.second, secretary);
            return true;
        });
    }
}
