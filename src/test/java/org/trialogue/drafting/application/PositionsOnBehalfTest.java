package org.trialogue.drafting.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.trialogue.drafting.Setting;
import org.trialogue.drafting.Stage;
import org.trialogue.drafting.Stance;
import org.trialogue.drafting.TextId;
import org.trialogue.drafting.application.AnsweringPositions.May;
import org.trialogue.drafting.application.Positioning.Position;
import org.trialogue.drafting.domain.PositionStory;
import org.trialogue.drafting.domain.TextRows;
import org.trialogue.membership.GovernmentGroupDraft;
import org.trialogue.membership.GovernmentGroupId;
import org.trialogue.membership.Joining;
import org.trialogue.membership.MandateId;
import org.trialogue.membership.NewRoom;
import org.trialogue.membership.RoomId;
import org.trialogue.membership.RoomKind;
import org.trialogue.membership.application.GroupingGovernments;
import org.trialogue.membership.application.RoomKeeping;
import org.trialogue.notifications.Notices;
import org.trialogue.notifications.Posted;
import org.trialogue.platform.Affiliation;
import org.trialogue.platform.Capacity;
import org.trialogue.platform.MemberId;
import org.trialogue.platform.security.Viewing;
import org.trialogue.rooms.RoomHit;
import org.trialogue.rooms.application.FindingInRooms;

/** Who sits for a group enters a position on its behalf; who speaks for the group confirms it or undoes it. */
class PositionsOnBehalfTest extends Setting {

    @Autowired
    private Positioning positioning;

    @Autowired
    private AnsweringPositions answering;

    @Autowired
    private GroupingGovernments grouping;

    @Autowired
    private RoomKeeping keeping;

    @Autowired
    private Notices notices;

    @Autowired
    private FindingInRooms finding;

    @Autowired
    private TextRows texts;

    @Test
    void it_stands_beside_what_holds_and_is_no_consent_until_it_is_confirmed() {
        var scene = scene();
        as(scene.spokesperson, () -> state(scene, Stance.OBJECT, "Children wait."));
        var waiting = entered(scene, Stance.AGREE, "");
        assertThat(story(scene).held()).extracting(each -> each.stance()).isEqualTo(Stance.OBJECT);
        assertThat(story(scene).consents()).isFalse();
        assertThat(story(scene).obstructs()).isTrue();
        assertThat(waitingFor(scene.spokesperson)).contains("drafting.notice.position-entered");
        refused("drafting.refused.position-waits", scene.titular, () -> enter(scene, Stance.RESERVE, "Later."));
        refused("drafting.refused.position-answer-who", scene.titular, () -> confirm(waiting, scene.titular));
        refused("drafting.refused.room", scene.employer, () -> undo(waiting, scene.employer));
        as(scene.spokesperson, () -> confirm(waiting, scene.spokesperson));
        assertThat(story(scene).held()).extracting(each -> each.stance()).isEqualTo(Stance.AGREE);
        assertThat(story(scene).consents()).isTrue();
        assertThat(waitingFor(scene.spokesperson)).doesNotContain("drafting.notice.position-entered");
        assertThat(newsFor(scene.titular)).contains("drafting.notice.position-confirmed");
        refused("drafting.refused.position-answered", scene.spokesperson, () -> undo(waiting, scene.spokesperson));
    }

    @Test
    void an_objection_stands_in_the_way_until_it_is_undone_or_overtaken() {
        var scene = scene();
        as(scene.spokesperson, () -> state(scene, Stance.AGREE, ""));
        var undone = entered(scene, Stance.OBJECT, "Children wait.");
        assertThat(story(scene).obstructs()).isTrue();
        assertThat(story(scene).consents()).isFalse();
        assertThat(found(scene, "children")).containsExactly("position-on-behalf");
        as(scene.spokesperson, () -> undo(undone, scene.spokesperson));
        assertThat(found(scene, "children")).isEmpty();
        assertThat(story(scene).obstructs()).isFalse();
        assertThat(story(scene).consents()).isTrue();
        var takenBack = entered(scene, Stance.OBJECT, "Fees stay.");
        as(scene.titular, () -> undo(takenBack, scene.titular));
        assertThat(story(scene).waiting()).isNull();
        var overtaken = entered(scene, Stance.OBJECT, "Wages are late.");
        as(scene.spokesperson, () -> state(scene, Stance.CAN_LIVE, ""));
        assertThat(story(scene).obstructs()).isFalse();
        assertThat(waitingFor(scene.spokesperson)).doesNotContain("drafting.notice.position-entered");
        refused("drafting.refused.position-answered", scene.spokesperson, () -> confirm(overtaken, scene.spokesperson));
    }

    @Test
    void who_speaks_states_and_who_looks_on_or_sits_for_others_enters_nothing() {
        var scene = scene();
        refused(
                "drafting.refused.position-on-behalf-who",
                scene.spokesperson,
                () -> enter(scene, scene.spokesperson, Stance.AGREE, ""));
        refused("drafting.refused.room", scene.employer, () -> enter(scene, scene.employer, Stance.AGREE, ""));
        refused("drafting.refused.position-statement", scene.titular, () -> enter(scene, Stance.OBJECT, " "));
        refused("drafting.refused.position-who", scene.titular, () -> {
            positioning.state(scene.caucus, position(scene, Stance.AGREE, ""), scene.titular);
            return true;
        });
    }

    @Test
    void of_two_that_are_entered_at_the_same_moment_one_waits() {
        var scene = scene();
        var adviser = mandated(scene.stage.group(), scene.stage.secretary(), Affiliation.WORKERS, Capacity.ADVISER);
        try (var nodes = Executors.newVirtualThreadPerTaskExecutor()) {
            var second = as(
                    scene.titular,
                    () -> Objects.requireNonNull(transaction.execute(status -> {
                        enter(scene, Stance.OBJECT, "Children wait.");
                        var other = nodes.submit(() -> as(adviser, () -> enter(scene, adviser, Stance.AGREE, "")));
                        await().until(() -> other.isDone() || somebodyIsHeldUp());
                        return other;
                    })));
            assertThatThrownBy(second::get).hasMessageContaining("drafting.refused.position-waits");
        }
        assertThat(story(scene).obstructs()).isTrue();
        assertThat(waitingFor(scene.spokesperson)).containsOnlyOnce("drafting.notice.position-entered");
    }

    @Test
    void who_comes_to_speak_later_is_asked_too() {
        var scene = scene();
        entered(scene, Stance.AGREE, "");
        var later =
                mandated(scene.stage.group(), scene.stage.secretary(), Affiliation.WORKERS, Capacity.GROUP_SECRETARY);
        await().untilAsserted(() -> assertThat(waitingFor(later)).containsOnlyOnce("drafting.notice.position-entered"));
        assertThat(waitingFor(scene.spokesperson)).containsOnlyOnce("drafting.notice.position-entered");
    }

    @Test
    void in_the_room_of_a_named_group_whoever_coordinates_it_by_now_is_asked() {
        var alliance = alliance();
        var waiting = alliance.entered;
        assertThat(waitingFor(alliance.coordinator)).contains("drafting.notice.position-entered");
        assertThat(waitingFor(alliance.other)).doesNotContain("drafting.notice.position-entered");
        var secretary = alliance.stage.secretary().member();
        as(secretary, () -> {
            grouping.change(alliance.group, draft(alliance.stage, alliance.other, alliance.government()), 0, secretary);
            return true;
        });
        await().untilAsserted(() ->
                assertThat(waitingFor(alliance.other)).containsOnlyOnce("drafting.notice.position-entered"));
        assertThat(waitingFor(alliance.coordinator)).doesNotContain("drafting.notice.position-entered");
        as(alliance.other, () -> confirm(waiting, alliance.other));
    }

    @Test
    void in_a_room_of_no_named_group_who_entered_one_takes_it_back_and_nobody_answers() throws SQLException {
        var alliance = alliance();
        try (var owner = owner();
                var untying =
                        owner.prepareStatement("update membership.room set government_group_id = null where id = ?")) {
            untying.setObject(1, alliance.room.value());
            assertThat(untying.executeUpdate()).isOne();
        }
        var waiting = alliance.entered;
        var all = as(alliance.government(), () -> positioning.in(alliance.room));
        assertThat(as(alliance.government(), () -> answering.may(all, alliance.government())))
                .containsExactly(Map.entry(waiting, new May(false, true)));
        refused(
                "drafting.refused.position-answer-who",
                alliance.coordinator,
                () -> confirm(waiting, alliance.coordinator));
        as(alliance.government(), () -> undo(waiting, alliance.government()));
        assertThat(waitingFor(alliance.coordinator)).doesNotContain("drafting.notice.position-entered");
    }

    /** A named group of a government and another coordinator than its own, who opened its room; the government entered a position there. */
    private record Alliance(
            Convened stage, GovernmentGroupId group, RoomId room, MemberId coordinator, MemberId other, UUID entered) {

        MemberId government() {
            return stage.government();
        }
    }

    private Alliance alliance() {
        var stage = convened();
        var text = imported(stage.shared(), stage.secretary(), "Guidance\n\n1. Children are protected.");
        var coordinator = mandated(stage.group(), stage.secretary(), Affiliation.GOVERNMENT, Capacity.COORDINATOR);
        var other = mandated(stage.group(), stage.secretary(), Affiliation.GOVERNMENT, Capacity.COORDINATOR);
        var secretary = stage.secretary().member();
        var group = as(
                secretary,
                () -> grouping.form(stage.group(), draft(stage, coordinator, stage.government(), other), secretary));
        Joining.all(group, stage.group(), grouping, membership);
        var room = as(coordinator, () -> keeping.open(stage.group(), NewRoom.of(group, ""), coordinator));
        for (var member : List.of(stage.government(), other))
            as(coordinator, () -> {
                keeping.letIn(room, mandate(stage, member), coordinator);
                return true;
            });
        var entered = as(stage.government(), () -> {
            positioning.enter(room, new Position(text, null, Stance.AGREE, "", null), stage.government());
            return positioning.in(room).getFirst().id();
        });
        return new Alliance(stage, group, room, coordinator, other, entered);
    }

    private GovernmentGroupDraft draft(Convened stage, MemberId coordinator, MemberId... governments) {
        return new GovernmentGroupDraft(
                "Alliance",
                Stream.of(governments).map(member -> mandate(stage, member)).toList(),
                mandate(stage, coordinator));
    }

    private MandateId mandate(Convened stage, MemberId member) {
        return membership.mandatesIn(stage.group()).stream()
                .filter(held -> held.person().id().equals(member))
                .findFirst()
                .orElseThrow()
                .mandate();
    }

    @Test
    void once_the_text_is_adopted_it_is_undone_and_not_confirmed() {
        var scene = scene();
        var waiting = entered(scene, Stance.AGREE, "");
        adopted(scene);
        var all = as(scene.spokesperson, () -> positioning.in(scene.caucus));
        assertThat(as(scene.spokesperson, () -> answering.may(all, scene.spokesperson)))
                .containsExactly(Map.entry(waiting, new May(false, true)));
        refused("drafting.refused.position-stage", scene.spokesperson, () -> confirm(waiting, scene.spokesperson));
        as(scene.spokesperson, () -> undo(waiting, scene.spokesperson));
        assertThat(story(scene).waiting()).isNull();
    }

    @Test
    void the_database_takes_the_holders_word_and_a_confirmation_from_who_speaks_alone() {
        var scene = scene();
        var waiting = entered(scene, Stance.AGREE, "");
        denied(scene.titular, """
                insert into drafting.position_answer (position_id, room_id, confirmed, member_id, affiliation, capacity, at)
                select id, room_id, true, member_id, affiliation, capacity, now() from drafting.position where id = ?""", waiting);
        denied(scene.titular, """
                insert into drafting.position (id, text_id, room_id, holder_kind, holder_key, holder_name, stance, member_id, affiliation,
                  capacity, at)
                select gen_random_uuid(), text_id, room_id, holder_kind, holder_key, holder_name, 'AGREE', member_id, affiliation, capacity, now()
                  from drafting.position where id = ?""", waiting);
        denied(scene.titular, """
                insert into drafting.position (id, text_id, room_id, holder_kind, holder_key, holder_name, stance, member_id, affiliation,
                  capacity, at, on_behalf)
                select gen_random_uuid(), text_id, room_id, 'GOVERNMENT', 'DE', '', 'AGREE', member_id, affiliation, capacity, now(), true
                  from drafting.position where id = ?""", waiting);
    }

    private void adopted(Scene scene) {
        var secretary = scene.stage.secretary();
        as(
                secretary.member(),
                () -> transaction.execute(status -> texts.bring(
                        texts.find(scene.text).orElseThrow(), Stage.ADOPTED, secretary, null, Instant.now())));
    }

    private boolean somebodyIsHeldUp() {
        return jdbc.sql("select exists (select from pg_locks where locktype = 'advisory' and not granted)")
                .query(Boolean.class)
                .single();
    }

    private List<String> found(Scene scene, String words) {
        return as(scene.spokesperson, () -> finding.find(scene.caucus, words, scene.spokesperson)).stream()
                .map(RoomHit::kind)
                .toList();
    }

    private void denied(MemberId member, String sql, UUID position) {
        assertThatThrownBy(() -> as(
                        member,
                        () -> transaction.execute(
                                status -> jdbc.sql(sql).param(position).update())))
                .rootCause()
                .hasMessageContaining("row-level security");
    }

    private record Scene(
            Convened stage, RoomId caucus, TextId text, MemberId spokesperson, MemberId titular, MemberId employer) {}

    private Scene scene() {
        var stage = convened();
        var text = imported(stage.shared(), stage.secretary(), "Guidance\n\n1. Children are protected.");
        var spokesperson = mandated(stage.group(), stage.secretary(), Affiliation.WORKERS, Capacity.SPOKESPERSON);
        var caucus = membership.roomsIn(stage.group()).stream()
                .filter(id -> membership.room(id).orElseThrow().kind() == RoomKind.WORKERS_CAUCUS)
                .findFirst()
                .orElseThrow();
        return new Scene(stage, caucus, text, spokesperson, stage.worker(), stage.employer());
    }

    private PositionStory story(Scene scene) {
        return PositionStory.all(as(scene.spokesperson, () -> positioning.in(scene.caucus)))
                .getFirst();
    }

    private UUID entered(Scene scene, Stance stance, String statement) {
        as(scene.titular, () -> enter(scene, stance, statement));
        return as(scene.titular, () -> positioning.in(scene.caucus).getFirst().id());
    }

    private boolean enter(Scene scene, Stance stance, String statement) {
        return enter(scene, scene.titular, stance, statement);
    }

    private boolean enter(Scene scene, MemberId by, Stance stance, String statement) {
        positioning.enter(scene.caucus, position(scene, stance, statement), by);
        return true;
    }

    private boolean state(Scene scene, Stance stance, String statement) {
        positioning.state(scene.caucus, position(scene, stance, statement), scene.spokesperson);
        return true;
    }

    private static Position position(Scene scene, Stance stance, String statement) {
        return new Position(scene.text, null, stance, statement, null);
    }

    private boolean confirm(UUID position, MemberId by) {
        answering.confirm(position, by);
        return true;
    }

    private boolean undo(UUID position, MemberId by) {
        answering.undo(position, by);
        return true;
    }

    private List<String> waitingFor(MemberId member) {
        return keys(as(member, () -> notices.waiting(50)));
    }

    private List<String> newsFor(MemberId member) {
        return keys(as(member, () -> notices.news(50)));
    }

    private static List<String> keys(List<Posted> posted) {
        return posted.stream().map(each -> each.notice().messageKey()).toList();
    }

    private static void refused(String key, MemberId member, Supplier<?> deed) {
        assertThatThrownBy(() -> as(member, deed)).hasMessage(key);
    }

    private static <T> T as(MemberId member, Supplier<T> deed) {
        return Viewing.as(member, deed);
    }
}
