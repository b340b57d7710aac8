package org.trialogue.drafting.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.trialogue.drafting.Drafts;
import org.trialogue.drafting.Stage;
import org.trialogue.drafting.Stance;
import org.trialogue.drafting.TextId;
import org.trialogue.drafting.application.Positioning.Position;
import org.trialogue.drafting.domain.History;
import org.trialogue.membership.RoomId;
import org.trialogue.membership.RoomKind;
import org.trialogue.notifications.Notices;
import org.trialogue.platform.Affiliation;
import org.trialogue.platform.Capacity;
import org.trialogue.platform.MemberId;
import org.trialogue.platform.security.Viewing;

/** What was said of a text in a group's own room decides whether its spokesperson adopts it, and is told to nobody else. */
class AdoptingByPositionsTest extends AdoptionSetting {

    @Autowired
    private Positioning positioning;

    @Autowired
    private AnsweringPositions answering;

    @Autowired
    private OwnWord ownWord;

    @Autowired
    private Notices notices;

    @Autowired
    private Drafts drafts;

    @Autowired
    private History history;

    @Test
    void an_objection_keeps_those_who_speak_for_its_holder_from_adopting_and_nobody_else_hears_of_it() {
        var scene = atFinalReading();
        var titular = titular(scene, Affiliation.WORKERS);
        var objection = entered(scene, titular, null, Stance.OBJECT);
        assertThatThrownBy(() -> adopt(scene, scene.workers())).hasMessage("drafting.refused.adopt-objection");
        assertThat(unsettled(scene, scene.workers())).isEqualTo(1);
        for (var other : List.of(scene.employers(), scene.chair())) {
            assertThat(unsettled(scene, other)).isZero();
            assertThat(adopt(scene, other)).isFalse();
        }
        undone(objection, scene.workers());
        state(scene, Stance.OBJECT);
        assertThatThrownBy(() -> adopt(scene, scene.workers()))
                .as("nor against one's own word")
                .hasMessage("drafting.refused.adopt-objection");
        state(scene, Stance.RESERVE);
        assertThat(unsettled(scene, scene.workers())).isZero();
        assertThat(adopt(scene, scene.workers())).isTrue();
    }

    @Test
    void an_objection_to_a_provision_that_is_gone_stands_in_nobodys_way() {
        var scene = atFinalReading();
        var doc = as(
                scene.workers(),
                () -> Objects.requireNonNull(transaction.execute(
                        status -> history.at(scene.text(), 0).doc())));
        var from = doc.child(0).nodeSize() + doc.child(1).nodeSize();
        var titular = titular(scene, Affiliation.WORKERS);
        entered(scene, titular, Objects.requireNonNull(doc.child(2).id()), Stance.OBJECT);
        assertThatThrownBy(() -> adopt(scene, scene.workers())).hasMessage("drafting.refused.adopt-objection");
        var to = from + doc.child(2).nodeSize();
        written(
                scene.text(),
                scene.secretary(),
                1,
                "{\"stepType\":\"replace\",\"from\":%d,\"to\":%d}".formatted(from, to));
        assertThat(drafts(scene)).hasSize(1);
        assertThat(adopt(scene, 1, scene.workers())).isFalse();
        assertThat(given(scene)).hasSize(1);
    }

    @Test
    void while_the_act_of_its_side_stands_nobody_objects_for_it() {
        var scene = atFinalReading();
        var worker = titular(scene, Affiliation.WORKERS);
        var employer = titular(scene, Affiliation.EMPLOYERS);
        adopt(scene, scene.workers());
        assertThatThrownBy(() -> entered(scene, worker, null, Stance.OBJECT))
                .hasMessage("drafting.refused.position-adopted");
        assertThatThrownBy(() -> state(scene, Stance.OBJECT)).hasMessage("drafting.refused.position-adopted");
        undone(entered(scene, worker, null, Stance.RESERVE), worker);
        entered(scene, employer, null, Stance.OBJECT);
        takeBack(scene, scene.workers());
        entered(scene, worker, null, Stance.OBJECT);
        assertThatThrownBy(() -> adopt(scene, scene.workers())).hasMessage("drafting.refused.adopt-objection");
    }

    @Test
    void an_objection_and_an_act_at_the_same_moment_see_each_other() {
        var scene = atFinalReading();
        var titular = titular(scene, Affiliation.WORKERS);
        try (var nodes = Executors.newVirtualThreadPerTaskExecutor()) {
            var act = as(
                    titular,
                    () -> Objects.requireNonNull(transaction.execute(status -> {
                        entered(scene, titular, null, Stance.OBJECT);
                        var other = nodes.submit(() -> adopt(scene, scene.workers()));
                        await().until(() -> other.isDone() || somebodyIsHeldUp());
                        return other;
                    })));
            assertThatThrownBy(act::get).hasMessageContaining("drafting.refused.adopt-objection");
        }
    }

    @Test
    void of_an_adopted_text_nobody_is_asked_whoever_comes_to_speak_until_it_is_brought_back() {
        var scene = atFinalReading();
        var titular = titular(scene, Affiliation.WORKERS);
        entered(scene, titular, null, Stance.AGREE);
        assertThat(asked(scene.workers())).isEqualTo(1);
        for (var each : scene.three()) adopt(scene, each);
        await().untilAsserted(() -> assertThat(asked(scene.workers())).isZero());
        var open = imported(membership.sharedRoom(scene.group()), scene.secretary(), DRAFT);
        enter(caucus(scene, RoomKind.WORKERS_CAUCUS), open, titular);
        var later = mandated(scene.group(), scene.secretary(), Affiliation.WORKERS, Capacity.GROUP_SECRETARY);
        await().untilAsserted(() -> assertThat(asked(later)).isEqualTo(1));
        assertThat(asked(scene.workers())).as("of the open text alone").isEqualTo(1);
        bring(scene, Stage.ADOPTED, Stage.DISCUSSION, "Fees were left out.");
        await().untilAsserted(() -> assertThat(asked(later)).isEqualTo(2));
        assertThat(asked(scene.workers())).isEqualTo(2);
    }

    @Test
    void which_rooms_lie_beside_a_text_is_told_to_no_member() {
        var scene = atFinalReading();
        var question = "select count(*) from drafting.rooms_beside(?)";
        var told = as(
                scene.secretary().member(),
                () -> transaction.execute(status -> jdbc.sql(question)
                        .param(scene.text().value())
                        .query(Integer.class)
                        .single()));
        assertThat(told).isZero();
        assertThat(jdbc.sql(question)
                        .param(scene.text().value())
                        .query(Integer.class)
                        .single())
                .isGreaterThanOrEqualTo(3);
    }

    private List<?> drafts(Scene scene) {
        return as(scene.workers(), () -> drafts.provisions(scene.text()));
    }

    private MemberId titular(Scene scene, Affiliation side) {
        return mandated(scene.group(), scene.secretary(), side, Capacity.TITULAR);
    }

    private RoomId caucus(Scene scene, RoomKind kind) {
        return membership.roomsIn(scene.group()).stream()
                .filter(id -> membership.room(id).orElseThrow().kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private UUID entered(Scene scene, MemberId by, @Nullable String block, Stance stance) {
        return as(by, () -> {
            var room = membership.roomsOf(by).stream()
                    .filter(id -> membership.room(id).orElseThrow().kind() != RoomKind.SHARED)
                    .findFirst()
                    .orElseThrow();
            positioning.enter(room, new Position(scene.text(), block, stance, "Children wait.", null), by);
            return positioning.in(room).getFirst().id();
        });
    }

    private void enter(RoomId room, TextId text, MemberId by) {
        as(by, () -> {
            positioning.enter(room, new Position(text, null, Stance.AGREE, "", null), by);
            return true;
        });
    }

    private void state(Scene scene, Stance stance) {
        var room = caucus(scene, RoomKind.WORKERS_CAUCUS);
        as(scene.workers(), () -> {
            positioning.state(room, new Position(scene.text(), null, stance, "Fees.", null), scene.workers());
            return true;
        });
    }

    private void undone(UUID position, MemberId by) {
        as(by, () -> {
            answering.undo(position, by);
            return true;
        });
    }

    private int unsettled(Scene scene, MemberId reader) {
        return as(reader, () -> ownWord.unsettled(opened(scene, reader))).size();
    }

    private long asked(MemberId member) {
        return as(member, () -> notices.waiting(50)).stream()
                .filter(posted -> posted.notice().messageKey().equals("drafting.notice.position-entered"))
                .count();
    }

    private boolean somebodyIsHeldUp() {
        return jdbc.sql("select exists (select from pg_locks where locktype = 'advisory' and not granted)")
                .query(Boolean.class)
                .single();
    }

    private static <T> T as(MemberId member, Supplier<T> deed) {
        return Viewing.as(member, deed);
    }
}
