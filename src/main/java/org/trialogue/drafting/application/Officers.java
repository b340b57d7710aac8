package org.trialogue.drafting.application;

import org.springframework.stereotype.Component;
import org.trialogue.drafting.domain.TextHead;
import org.trialogue.membership.Membership;
import org.trialogue.platform.Acting;
import org.trialogue.platform.Capacity;
import org.trialogue.platform.MemberId;
import org.trialogue.platform.Refusal;

/** Those who enter what a working group has decided: its chair, and its secretary. */
@Component
class Officers {

    private final Membership membership;

    Officers(Membership membership) {
        this.membership = membership;
    }

    static boolean is(Acting acting) {
        return acting.forSecretariat() || acting.capacity() == Capacity.CHAIR;
    }

    /**
     * The capacity in which a member enters a decision on a text.
     *
     * @throws Refusal when the member may not enter the text's room, or with this key when they are neither chair nor secretary there
     */
    Acting deciding(TextHead head, MemberId member, String otherwise) {
        var by = membership.actingIn(member, head.room()).orElseThrow(() -> new Refusal("drafting.refused.room"));
        if (!is(by)) throw new Refusal(otherwise);
        return by;
    }
}
