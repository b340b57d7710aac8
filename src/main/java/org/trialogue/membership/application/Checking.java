package org.trialogue.membership.application;

import java.util.Optional;
import org.springframework.stereotype.Service;
import org.trialogue.membership.NominationId;
import org.trialogue.platform.Capacity;
import org.trialogue.platform.MemberId;
import org.trialogue.platform.security.Proof;

/** A secretary has an invitation go out. What was decided is kept first: when the letter cannot be sent, only the letter waits. */
@Service
public class Checking {

    private final Nominating nominating;
    private final Inviting inviting;
    private final Proof proof;

    Checking(Nominating nominating, Inviting inviting, Proof proof) {
        this.nominating = nominating;
        this.inviting = inviting;
        this.proof = proof;
    }

    /** The form is good, and the person is asked in. The key of the sentence that says why the letter waits; empty when it went out. */
    public Optional<String> check(NominationId id, MemberId by) {
        proof.demand(Capacity.SECRETARY);
        nominating.check(id, by);
        return inviting.send(id.value());
    }

    /** The person is asked in once more, for as long as the first time; answers as {@link #check} does. */
    public Optional<String> again(NominationId id, MemberId by) {
        proof.demand(Capacity.SECRETARY);
        nominating.requireSendable(id, by);
        return inviting.send(id.value());
    }
}
