package org.trialogue.drafting.collab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.trialogue.drafting.Audience;
import org.trialogue.drafting.Holder;
import org.trialogue.drafting.Setting;
import org.trialogue.drafting.Stance;
import org.trialogue.drafting.StatedPosition;
import org.trialogue.drafting.TextId;
import org.trialogue.drafting.application.Agreeing;
import org.trialogue.drafting.application.Amending;
import org.trialogue.drafting.application.Commenting;
import org.trialogue.drafting.application.Marked;
import org.trialogue.drafting.application.Opening;
import org.trialogue.drafting.application.OwnParts;
import org.trialogue.drafting.application.Positioning;
import org.trialogue.drafting.application.Proposing;
import org.trialogue.drafting.application.SettingAside;
import org.trialogue.membership.GovernmentGroupDraft;
import org.trialogue.membership.Joining;
import org.trialogue.membership.MandateId;
import org.trialogue.membership.NewRoom;
import org.trialogue.membership.Room;
import org.trialogue.membership.RoomId;
import org.trialogue.membership.RoomKind;
import org.trialogue.membership.application.Arrival;
import org.trialogue.membership.application.GroupingGovernments;
import org.trialogue.membership.application.RoomKeeping;
import org.trialogue.membership.domain.SignInClaims;
import org.trialogue.platform.Acting;
import org.trialogue.platform.Affiliation;
import org.trialogue.platform.Capacity;
import org.trialogue.platform.MemberId;
import org.trialogue.platform.security.Viewing;

/** What governments that speak as one, a delegation and a guest may do with draft amendments and positions: what the procedure says, and no more. */
class PrivateDraftingTest extends Setting {

    private static final String DRAFT = "Guidance\n\n1. Children are protected.\n\n2. Fees are forbidden.";

    @Autowired
    private RoomKeeping keeping;

    @Autowired
    private GroupingGovernments grouping;

    @Autowired
    private Amending amending;

    @Autowired
    private SettingAside settingAside;

    @Autowired
    private Proposing proposing;

    @Autowired
    private BringingUp bringingUp;

    @Autowired
    private Splitting splitting;

    @Autowired
    private Positioning positioning;

    @Autowired
    private OwnParts parts;

    @Autowired
    private Opening opening;

    @Autowired
    private Commenting commenting;

    @Autowired
    private Agreeing agreeing;

    @Autowired
    private Arrival arrival;

    @Test
    void governments_that_speak_as_one_draft_together_and_state_by_their_coordinator() {
        var scene = scene();
        var coordinator = government(scene, Capacity.COORDINATOR, "SN");
        var member = government(scene, Capacity.TITULAR, "ML");
        var adviser = government(scene, Capacity.ADVISER, "GH");
        var outside = government(scene, Capacity.TITULAR, "KE");
        var room = allied(scene, coordinator, member, adviser);
        var fork = begun(scene, room, member);
        assertThat(mover(room, adviser)).isEqualTo(new Holder(Holder.Kind.GOVERNMENTS, room.toString(), "Of our own"));
        writes(fork, adviser);
        refused("drafting.refused.position-who", member, () -> state(scene, room, member));
        assertThat(speaksIn(scene, member)).doesNotContain(room);
        assertThat(speaksIn(scene, coordinator)).contains(room);
        as(coordinator, () -> state(scene, room, coordinator));
        assertThat(as(adviser, () -> positioning.on(scene.text)))
                .extracting(StatedPosition::holder)
                .containsExactly(new Holder(Holder.Kind.GOVERNMENTS, room.toString(), "Of our own"));
        for (var other : List.of(outside, scene.stage.employer(), scene.secretary()))
            isNothingTo(scene, room, fork, other);
        as(coordinator, () -> {
            keeping.letGo(room, mandate(scene, member), coordinator);
            return true;
        });
        isNothingTo(scene, room, fork, member);
    }

    @Test
    void the_ministries_of_a_delegation_draft_together_and_state_for_their_government_by_a_titular() {
        var scene = scene();
        var labour = government(scene, Capacity.TITULAR, "SN");
        var justice = government(scene, Capacity.ADVISER, "SN");
        var foreign = government(scene, Capacity.TITULAR, "ML");
        var room = opened(scene, RoomKind.DELEGATION, labour, justice);
        refused("membership.refused.admits.delegation", labour, () -> letIn(scene, room, foreign, labour));
        var fork = begun(scene, room, justice);
        var own = new Holder(Holder.Kind.GOVERNMENT, "SN", "");
        assertThat(mover(room, labour)).isEqualTo(own);
        writes(fork, justice);
        refused("drafting.refused.position-who", justice, () -> state(scene, room, justice));
        as(labour, () -> state(scene, room, labour));
        assertThat(as(justice, () -> positioning.on(scene.text)))
                .extracting(StatedPosition::holder)
                .containsExactly(own);
        for (var other : List.of(foreign, scene.stage.worker(), scene.secretary()))
            isNothingTo(scene, room, fork, other);
    }

    @Test
    void a_secretary_who_is_a_guest_of_a_caucus_reads_and_comments_there_until_the_last_day() {
        var scene = scene();
        var spokesperson =
                mandated(scene.stage.group(), scene.stage.secretary(), Affiliation.WORKERS, Capacity.SPOKESPERSON);
        var guest = scene.secretary();
        var room = caucus(scene);
        var fork = begun(scene, room, scene.stage.worker());
        written(fork, new Acting(scene.stage.worker(), Affiliation.WORKERS, Capacity.TITULAR), 1, 12, "All ");
        as(spokesperson, () -> state(scene, room, spokesperson));
        isNothingTo(scene, room, fork, guest);
        as(spokesperson, () -> {
            keeping.invite(room, mandate(scene, guest), LocalDate.now(ZoneOffset.UTC), spokesperson);
            return true;
        });
        var opened = as(guest, () -> opening.open(fork, guest)).orElseThrow();
        assertThat(opened.rights().edit() || opened.rights().suggest()).isFalse();
        assertThat(opened.drafts()).isFalse();
        assertThat(as(guest, () -> proposing.of(fork))).isPresent();
        assertThat(as(guest, () -> positioning.on(scene.text))).hasSize(1);
        as(guest, () -> commenting.open(fork, new Marked(1, 12, 15, List.of()), Audience.EVERYONE, "Why?", guest));
        isNotTheirs(scene, room, fork, guest);
        var own = imported(room, acting(scene.stage.worker()), "1. Ours alone.");
        isNotEdited(own, guest, scene);
        assertThat(Agreeing.mayRecord(
                        as(spokesperson, () -> opening.open(own, spokesperson)).orElseThrow()))
                .isTrue();
        refused("drafting.refused.no-provision", spokesperson, () -> {
            agreeing.agree(own, "none", spokesperson);
            return true;
        });
        as(spokesperson, () -> {
            keeping.letGo(room, mandate(scene, guest), spokesperson);
            return true;
        });
        isNothingTo(scene, room, fork, guest);
    }

    /** In a text of the group's own a guest suggests, and changes and decides nothing. */
    private void isNotEdited(TextId own, MemberId guest, Scene scene) {
        var opened = as(guest, () -> opening.open(own, guest)).orElseThrow();
        assertThat(opened.rights().edit()).isFalse();
        assertThat(opened.rights().suggest() && opened.rights().comment()).isTrue();
        assertThat(opened.rights().reasonKey()).isEqualTo("drafting.rights.guest.suggest");
        assertThat(Agreeing.mayRecord(opened)).isFalse();
        refused("drafting.refused.agree", guest, () -> {
            agreeing.agree(own, "any", guest);
            return true;
        });
        assertThat(importing.mayImport(opened.room().id(), scene.stage.secretary()))
                .isFalse();
        try (var client = Client.in(port, own, ticket(own, guest))) {
            client.say(Client.typing(UUID.randomUUID(), 0, 12, "No "));
            assertThat(client.next("rejected").get("reason").asString()).isEqualTo("suggestion");
        }
        assertThat(as(scene.stage.worker(), () -> opening.open(own, scene.stage.worker()))
                        .orElseThrow()
                        .rights()
                        .edit())
                .isTrue();
    }

    private static Acting acting(MemberId worker) {
        return new Acting(worker, Affiliation.WORKERS, Capacity.TITULAR);
    }

    /** A guest does nothing that those do who sit for the group. */
    private void isNotTheirs(Scene scene, RoomId room, TextId fork, MemberId guest) {
        var part = as(guest, () -> parts.of(scene.text, guest));
        assertThat(part.drafting()).extracting(Room::id).doesNotContain(room);
        assertThat(speaksIn(scene, guest)).isEmpty();
        assertThat(as(guest, () -> amending.amendable(room, guest))).isEmpty();
        refused("drafting.refused.draft-who", guest, () -> begun(scene, room, guest));
        refused("drafting.refused.draft-who", guest, () -> state(scene, room, guest));
        refused("drafting.refused.draft-who", guest, () -> splitting.split(fork, guest));
        refused("drafting.refused.draft-who", guest, () -> {
            amending.describe(fork, "Another", "", guest);
            return true;
        });
        refused("drafting.refused.draft-who", guest, () -> {
            settingAside.setAside(fork, "Not ours.", guest);
            return true;
        });
        assertThat(as(guest, () -> bringingUp.bringUp(fork, guest))).isEmpty();
        try (var client = Client.in(port, fork, ticket(fork, guest))) {
            client.say(Client.typing(UUID.randomUUID(), 1, 12, "No "));
            assertThat(client.next("rejected").get("reason").asString()).isEqualTo("stage");
        }
    }

    /** Whoever is outside learns of nothing. */
    private void isNothingTo(Scene scene, RoomId room, TextId fork, MemberId outside) {
        assertThat(as(outside, () -> opening.open(fork, outside))).isEmpty();
        assertThat(as(outside, () -> amending.of(scene.text))).isEmpty();
        assertThat(as(outside, () -> amending.in(room))).isEmpty();
        assertThat(as(outside, () -> positioning.on(scene.text))).isEmpty();
        assertThat(as(outside, () -> positioning.in(room))).isEmpty();
        refused("drafting.refused.room", outside, () -> begun(scene, room, outside));
        refused("drafting.refused.room", outside, () -> state(scene, room, outside));
    }

    private void writes(TextId fork, MemberId member) {
        try (var client = Client.in(port, fork, ticket(fork, member))) {
            client.say(Client.typing(UUID.randomUUID(), 0, 12, "All "));
            client.next("ack");
        }
    }

    private record Scene(Convened stage, TextId text) {

        MemberId secretary() {
            return stage.secretary().member();
        }
    }

    private Scene scene() {
        var stage = convened();
        return new Scene(stage, imported(stage.shared(), stage.secretary(), DRAFT));
    }

    private MemberId government(Scene scene, Capacity capacity, String country) {
        var side = Affiliation.GOVERNMENT;
        var account = UUID.randomUUID().toString();
        var member = mandated(scene.stage.group(), scene.stage.secretary(), account, side, capacity);
        arrival.of(new SignInClaims(
                account, "Ada", "Diop", "", Locale.ENGLISH, side, "Ministry of Drafts of " + country, country));
        return member;
    }

    private RoomId opened(Scene scene, RoomKind kind, MemberId keeper, MemberId... others) {
        var room = as(keeper, () -> keeping.open(scene.stage.group(), new NewRoom(kind, "Of our own", null), keeper));
        for (var other : others) as(keeper, () -> letIn(scene, room, other, keeper));
        return room;
    }

    private RoomId allied(Scene scene, MemberId coordinator, MemberId... others) {
        var group = scene.stage.group();
        var secretary = scene.secretary();
        var those = Stream.of(others).map(other -> mandate(scene, other)).toList();
        var draft = new GovernmentGroupDraft("Of our own", those, mandate(scene, coordinator));
        var formed = as(secretary, () -> grouping.form(group, draft, secretary));
        Joining.all(formed, group, grouping, membership);
        var room = as(coordinator, () -> keeping.open(group, NewRoom.of(formed, ""), coordinator));
        for (var other : others) as(coordinator, () -> letIn(scene, room, other, coordinator));
        return room;
    }

    private boolean letIn(Scene scene, RoomId room, MemberId other, MemberId keeper) {
        keeping.letIn(room, mandate(scene, other), keeper);
        return true;
    }

    private MandateId mandate(Scene scene, MemberId member) {
        return membership.mandatesIn(scene.stage.group()).stream()
                .filter(held -> held.person().id().equals(member))
                .findFirst()
                .orElseThrow()
                .mandate();
    }

    private RoomId caucus(Scene scene) {
        return membership.roomsIn(scene.stage.group()).stream()
                .filter(id -> membership.room(id).orElseThrow().kind() == RoomKind.WORKERS_CAUCUS)
                .findFirst()
                .orElseThrow();
    }

    private TextId begun(Scene scene, RoomId room, MemberId by) {
        return as(by, () -> amending.begin(scene.text, room, "Children", "They wait.", by));
    }

    private Holder mover(RoomId room, MemberId reader) {
        return as(reader, () -> amending.in(room)).getFirst().mover();
    }

    private boolean state(Scene scene, RoomId room, MemberId by) {
        positioning.state(room, new Positioning.Position(scene.text, null, Stance.OBJECT, "Not yet.", null), by);
        return true;
    }

    private List<RoomId> speaksIn(Scene scene, MemberId member) {
        return as(member, () -> parts.of(scene.text, member)).speaking().stream()
                .map(each -> each.room().id())
                .toList();
    }

    private static void refused(String key, MemberId member, Supplier<?> deed) {
        assertThatThrownBy(() -> as(member, deed)).hasMessage(key);
    }

    private static <T> T as(MemberId member, Supplier<T> deed) {
        return Viewing.as(member, deed);
    }
}
