package org.trialogue.drafting.collab;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.trialogue.drafting.Drafts;
import org.trialogue.drafting.Setting;
import org.trialogue.drafting.Stage;
import org.trialogue.drafting.Substantive.Outcome;
import org.trialogue.drafting.TextId;
import org.trialogue.drafting.application.DraftingCommittee;
import org.trialogue.drafting.application.Staging;
import org.trialogue.membership.NewRoom;
import org.trialogue.membership.RoomId;
import org.trialogue.membership.RoomKind;
import org.trialogue.membership.application.RoomKeeping;
import org.trialogue.platform.Affiliation;
import org.trialogue.platform.Capacity;
import org.trialogue.platform.MemberId;
import org.trialogue.platform.security.Viewing;

/** The members of the drafting committee write through the socket, as long as they are members, and in what is not before the discussion. */
class CommitteeSocketTest extends Setting {

    private static final String DRAFT = "Guidance\n\n1. Children are protected.\n\n2. Fees are forbidden.";

    @Autowired
    private DraftingCommittee committee;

    @Autowired
    private Staging staging;

    @Autowired
    private RoomKeeping keeping;

    @Autowired
    private Drafts drafts;

    private record Scene(Convened body, MemberId workers, TextId text, RoomId room) {}

    @Test
    void a_member_writes_until_out_of_the_committee_and_others_do_not() {
        var scene = scene();
        try (var member = open(scene, scene.body().worker());
                var other = open(scene, scene.body().employer())) {
            type(member, 0, 12);
            assertThat(member.next("ack").get("version").asInt()).isEqualTo(1);
            type(other, 0, 12);
            assertThat(other.next("rejected").get("reason").asString()).isEqualTo("stage");
            Viewing.as(scene.body().worker(), () -> {
                keeping.leave(scene.room(), scene.body().worker());
                return true;
            });
            type(member, 1, 12);
            assertThat(member.next("rejected").get("reason").asString()).isEqualTo("stage");
        }
    }

    @Test
    void what_was_called_substantive_stands_still_until_it_is_settled() {
        var scene = scene();
        var block = Viewing.as(
                scene.workers(),
                () -> drafts.provisions(scene.text()).getFirst().blockId());
        try (var member = open(scene, scene.body().worker())) {
            type(member, 0, 12);
            assertThat(member.next("ack").get("version").asInt()).isEqualTo(1);
            as(scene.workers(), () -> committee.call(scene.text(), block, "It says more.", scene.workers()));
            type(member, 1, 12);
            var rejected = member.next("rejected");
            assertThat(rejected.get("reason").asString()).isEqualTo("stage");
            assertThat(rejected.get("message").asString()).contains("gone back to discussion");
            type(member, 1, 44);
            assertThat(member.next("ack").get("version").asInt()).isEqualTo(2);
            var secretary = scene.body().secretary().member();
            var work = Viewing.as(secretary, () -> committee.on(scene.text())).orElseThrow();
            var called = Optional.ofNullable(work.called().get(block)).orElseThrow();
            as(secretary, () -> committee.settle(called.id(), Outcome.STANDS, secretary));
            type(member, 2, 12);
            assertThat(member.next("ack").get("version").asInt()).isEqualTo(3);
        }
    }

    @Test
    void what_was_called_substantive_can_be_changed_where_the_discussion_has_it() {
        var scene = scene();
        var block = Viewing.as(
                scene.workers(),
                () -> drafts.provisions(scene.text()).getFirst().blockId());
        try (var member = open(scene, scene.body().worker())) {
            type(member, 0, 12);
            assertThat(member.next("ack").get("version").asInt()).isEqualTo(1);
            as(scene.workers(), () -> committee.call(scene.text(), block, "It says more.", scene.workers()));
            type(member, 1, 12);
            assertThat(member.next("rejected").get("reason").asString()).isEqualTo("stage");
            bring(scene, Stage.DRAFTING_COMMITTEE, Stage.PREPARATION);
            type(member, 1, 12);
            assertThat(member.next("ack").get("version").asInt()).isEqualTo(2);
            bring(scene, Stage.PREPARATION, Stage.DRAFTING_COMMITTEE);
            type(member, 2, 12);
            assertThat(member.next("rejected").get("reason").asString()).isEqualTo("stage");
        }
    }

    private void bring(Scene scene, Stage from, Stage to) {
        var secretary = scene.body().secretary().member();
        as(secretary, () -> staging.bring(scene.text(), from, to, "It is time", secretary));
    }

    private Scene scene() {
        var body = convened();
        var secretary = body.secretary().member();
        var workers = mandated(body.group(), body.secretary(), Affiliation.WORKERS, Capacity.SPOKESPERSON);
        var text = imported(body.shared(), body.secretary(), DRAFT);
        as(secretary, () -> staging.bring(text, Stage.PREPARATION, Stage.DRAFTING_COMMITTEE, "", secretary));
        var room = Viewing.as(
                secretary,
                () -> keeping.open(
                        body.group(), new NewRoom(RoomKind.DRAFTING_COMMITTEE, "Committee", null), secretary));
        var mandate = membership.mandatesIn(body.group()).stream()
                .filter(held -> held.person().id().equals(body.worker()))
                .findFirst()
                .orElseThrow()
                .mandate();
        as(secretary, () -> keeping.letIn(room, mandate, secretary));
        return new Scene(body, workers, text, room);
    }

    private Client open(Scene scene, MemberId member) {
        return Client.in(port, scene.text(), ticket(scene.text(), member));
    }

    private static void type(Client client, int base, int at) {
        client.say(Client.typing(UUID.randomUUID(), base, at, "x"));
    }

    private static void as(MemberId member, Runnable deed) {
        Viewing.as(member, () -> {
            deed.run();
            return true;
        });
    }
}
