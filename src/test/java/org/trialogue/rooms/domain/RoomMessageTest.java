package org.trialogue.rooms.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.trialogue.membership.RoomId;
import org.trialogue.platform.Acting;
import org.trialogue.platform.Affiliation;
import org.trialogue.platform.Capacity;
import org.trialogue.platform.MemberId;
import org.trialogue.rooms.RoomMessage;

/** What may be done with what was said in a room. */
class RoomMessageTest {

    private static final Instant NOON = Instant.parse("2026-11-27T12:00:00Z");
    private static final Acting AUTHOR = new Acting(MemberId.fresh(), Affiliation.WORKERS, Capacity.TITULAR);

    @Test
    void its_author_changes_a_message_for_half_an_hour() {
        var end = NOON.plus(RoomMessage.OPEN_FOR);
        assertThat(said(null).mayBeEdited(AUTHOR.member(), end)).isTrue();
        assertThat(said(null).mayBeEdited(AUTHOR.member(), end.plusSeconds(1))).isFalse();
    }

    @Test
    void nobody_changes_or_withdraws_what_another_said() {
        var other = MemberId.fresh();
        assertThat(said(null).mayBeEdited(other, NOON)).isFalse();
        assertThat(said(null).mayBeWithdrawn(other)).isFalse();
    }

    @Test
    void what_was_withdrawn_is_not_changed_any_more() {
        assertThat(said(NOON).mayBeEdited(AUTHOR.member(), NOON)).isFalse();
        assertThat(said(NOON).mayBeWithdrawn(AUTHOR.member())).isFalse();
    }

    @Test
    void blanks_are_no_message() {
        assertThatThrownBy(() -> RoomWording.message(" \n\0")).hasMessage("rooms.refused.message-missing");
        assertThatThrownBy(() -> RoomWording.title("a".repeat(RoomWording.LONGEST_TITLE + 1)))
                .hasMessage("rooms.refused.title-long");
        assertThat(RoomWording.toDo(" to do ")).isEqualTo("to do");
    }

    private static RoomMessage said(@Nullable Instant withdrawn) {
        var words = withdrawn == null ? "words" : "";
        return new RoomMessage(
                UUID.randomUUID(), UUID.randomUUID(), RoomId.fresh(), AUTHOR, words, NOON, null, withdrawn);
    }
}
