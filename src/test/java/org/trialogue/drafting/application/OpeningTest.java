package org.trialogue.drafting.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.trialogue.drafting.Setting;
import org.trialogue.drafting.TextId;
import org.trialogue.membership.RoomId;
import org.trialogue.membership.RoomKind;
import org.trialogue.platform.MemberId;
import org.trialogue.platform.security.Viewing;

/** Texts by their addresses. */
class OpeningTest extends Setting {

    @Autowired
    private Opening opening;

    @Test
    void who_asks_for_a_text_of_a_room_they_may_not_enter_is_on_record_there_and_nowhere_else() {
        var scene = convened();
        var caucus = membership.roomsIn(scene.group()).stream()
                .filter(id -> membership.room(id).orElseThrow().kind() == RoomKind.WORKERS_CAUCUS)
                .findFirst()
                .orElseThrow();
        var worker = membership.actingIn(scene.worker(), caucus).orElseThrow();
        var text = imported(caucus, worker, "1. Our line.");
        assertThat(enters(text, scene.employer())).isFalse();
        assertThat(enters(text, scene.worker())).isTrue();
        assertThat(enters(new TextId(UUID.randomUUID()), scene.employer())).isFalse();
        assertThat(turnedAway(caucus, scene.worker())).containsExactly(scene.employer());
        assertThat(turnedAway(caucus, scene.employer())).isEmpty();
        assertThat(turnedAway(scene.shared(), scene.worker())).isEmpty();
    }

    private boolean enters(TextId text, MemberId member) {
        return Viewing.as(member, () -> opening.enter(text, member)).isPresent();
    }

    private List<MemberId> turnedAway(RoomId room, MemberId reader) {
        return Viewing.as(
                reader,
                () -> transaction.execute(
                        status -> jdbc.sql("select member_id from audit.record where room_id = ? and kind = 'REFUSAL'")
                                .param(room.value())
                                .query((row, number) -> new MemberId(row.getObject(1, UUID.class)))
                                .list()));
    }
}
