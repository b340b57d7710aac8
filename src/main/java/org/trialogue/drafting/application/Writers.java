package org.trialogue.drafting.application;

import java.util.Set;
import org.springframework.stereotype.Component;
import org.trialogue.drafting.domain.TextHead;
import org.trialogue.membership.Membership;
import org.trialogue.membership.RoomId;
import org.trialogue.platform.Acting;
import org.trialogue.platform.MemberId;
import org.trialogue.platform.Refusal;

/** Who may add something to a text, as far as its room says; what the stage says is asked besides. */
@Component
class Writers {

    private final Membership membership;

    Writers(Membership membership) {
        this.membership = membership;
    }

    /**
     * As whom a member adds something to a text.
     *
     * @throws Refusal when the member may not enter its room and the text is not shared with them, or the room is closed
     */
    Acting acting(TextHead text, MemberId member) {
        var key = text.id().value();
        var by = membership.actingOn(member, text.room(), key).orElseThrow(() -> new Refusal("drafting.refused.room"));
        if (membership.writingOn(Set.of(member), text.room(), key).isEmpty())
            throw new Refusal("drafting.refused.room-closed");
        return by;
    }

    /** The same of a room. */
    Acting acting(RoomId room, MemberId member) {
        var by = membership.actingIn(member, room).orElseThrow(() -> new Refusal("drafting.refused.room"));
        if (membership.writingIn(Set.of(member), room).isEmpty()) throw new Refusal("drafting.refused.room-closed");
        return by;
    }
}
