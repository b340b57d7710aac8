package org.trialogue.drafting.application;

import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.trialogue.audit.Refusals;
import org.trialogue.drafting.domain.TextHead;
import org.trialogue.membership.RoomId;
import org.trialogue.platform.Acting;
import org.trialogue.platform.Capacity;
import org.trialogue.platform.MemberId;
import org.trialogue.platform.Refusal;

/** Those who enter what a working group has decided: its chair, and its secretary; in a group's own text, those who speak for the group. */
@Component
class Officers {

    private static final Set<Capacity> OF_GROUPS =
            EnumSet.of(Capacity.CHAIR, Capacity.SPOKESPERSON, Capacity.GROUP_SECRETARY, Capacity.COORDINATOR);

    private final Writers writers;
    private final Refusals refusals;

    Officers(Writers writers, Refusals refusals) {
        this.writers = writers;
        this.refusals = refusals;
    }

    static boolean is(Acting acting) {
        return acting.forSecretariat() || acting.capacity() == Capacity.CHAIR;
    }

    /** Whether someone acting so enters decisions on a text; on one of a group's own, the secretariat, a guest there, does not. */
    static boolean of(boolean ofGroups, Acting acting) {
        return ofGroups ? OF_GROUPS.contains(acting.capacity()) && !acting.forSecretariat() : is(acting);
    }

    /**
     * The capacity in which a member enters a decision on a text.
     *
     * @param deed what is tried, as the record names it
     * @throws Refusal when the member may not enter the text's room, the room is closed, the text is a draft amendment, or with
     *     this key when they do not enter decisions on it; that is on record
     */
    Acting deciding(TextHead head, MemberId member, String deed, String otherwise) {
        if (head.fork() != null) throw new Refusal("drafting.refused.draft-decides");
        var by = writers.acting(head.room(), member);
        if (of(head.ofGroups(), by)) return by;
        refusals.record(by, deed, head.id().value(), null);
        throw new Refusal(otherwise);
    }

    /**
     * The same of what is decided for all texts of a room.
     *
     * @param subject what it would be done to, as the record names it
     */
    Acting deciding(RoomId room, MemberId member, String deed, UUID subject, String otherwise) {
        var by = writers.acting(room, member);
        if (is(by)) return by;
        refusals.record(by, deed, subject, null);
        throw new Refusal(otherwise);
    }
}
