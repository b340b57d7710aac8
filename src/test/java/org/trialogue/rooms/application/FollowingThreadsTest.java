package org.trialogue.rooms.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.trialogue.membership.MandateId;
import org.trialogue.membership.Membership;
import org.trialogue.membership.RoomId;
import org.trialogue.membership.RoomKind;
import org.trialogue.notifications.Attention;
import org.trialogue.notifications.Attentions;
import org.trialogue.notifications.Notices;
import org.trialogue.plans.Council;
import org.trialogue.plans.WithCouncil;
import org.trialogue.platform.Acting;
import org.trialogue.platform.Refusal;

/** Who follows a thread of a room hears what is said there, as long as they may enter the room. */
@WithCouncil
class FollowingThreadsTest {

    @Autowired
    Council council;

    @Autowired
    Talking talking;

    @Autowired
    Attentions attentions;

    @Autowired
    Notices notices;

    @Autowired
    Membership membership;

    private Council.Body body;

    @BeforeEach
    void convened() {
        body = council.convene();
    }

    @Test
    void they_hear_once_what_others_say_and_nobody_else_learns_of_it() {
        var thread = open(body.workers(), body.shared());
        for (var one : List.of(body.employers(), body.workers())) choose(one, thread, Attention.FOLLOWED);
        for (var one : List.of(body.government(), body.employers()))
            council.as(one, () -> talking.reply(thread, "Words", one.member()));
        assertThat(messages(body.employers())).isEqualTo(1);
        assertThat(messages(body.workers())).isEqualTo(2);
        assertThat(messages(body.observer())).isZero();
        assertThat(council.rows(body.employers().member(), "notifications.attention"))
                .isOne();
        assertThat(council.rows(body.government().member(), "notifications.attention"))
                .isZero();
        choose(body.workers(), thread, Attention.MUTED);
        assertThat(messages(body.workers())).isZero();
    }

    @Test
    void a_thread_of_a_room_that_one_may_not_enter_is_not_followed() {
        var own = open(body.workers(), caucus());
        assertThatThrownBy(() -> choose(body.employers(), own, Attention.FOLLOWED))
                .isInstanceOf(Refusal.class)
                .hasMessage("notifications.refused.no-thing");
        choose(body.colleague(), own, Attention.FOLLOWED);
        council.as(body.secretary(), () -> {
            council.ends(body, mandate(body.colleague()));
            return true;
        });
        council.as(
                body.workers(),
                () -> talking.reply(own, "Among us", body.workers().member()));
        assertThat(messages(body.colleague())).isZero();
        assertThat(council.as(body.colleague(), attentions::all))
                .singleElement()
                .satisfies(chosen -> assertThat(chosen.name()).isNull());
    }

    private UUID open(Acting by, RoomId room) {
        return council.as(by, () -> talking.open(room, "What is due", "Words to begin with", by.member()));
    }

    private RoomId caucus() {
        return membership.roomsIn(body.id()).stream()
                .filter(id -> membership.room(id).orElseThrow().kind() == RoomKind.WORKERS_CAUCUS)
                .findFirst()
                .orElseThrow();
    }

    private MandateId mandate(Acting acting) {
        return membership.mandatesIn(body.id()).stream()
                .filter(held -> held.person().id().equals(acting.member()))
                .findFirst()
                .orElseThrow()
                .mandate();
    }

    private void choose(Acting by, UUID thread, Attention attention) {
        council.as(by, () -> {
            attentions.choose("threads/" + thread, attention);
            return true;
        });
    }

    private long messages(Acting of) {
        return council.as(of, () -> notices.news(50)).stream()
                .filter(posted -> posted.notice().topic().startsWith("rooms.message/"))
                .count();
    }
}
