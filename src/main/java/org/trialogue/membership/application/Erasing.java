package org.trialogue.membership.application;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trialogue.audit.Audit;
import org.trialogue.audit.Particulars;
import org.trialogue.membership.FormerMember;
import org.trialogue.membership.PersonErased;
import org.trialogue.membership.domain.FormerMembers;
import org.trialogue.membership.domain.Members;
import org.trialogue.platform.MemberId;
import org.trialogue.platform.Refusal;
import org.trialogue.platform.security.Proof;

/**
 * How the secretariat forgets somebody who asks for it: the right to erasure of the General Data Protection Regulation, article 17, and of the
 * laws like it. What they wrote and decided stays, as it is others' as well; its author is somebody of that organization, in that capacity.
 */
@Service
public class Erasing {

    private final FormerMembers former;
    private final Members members;
    private final Secretariat secretariat;
    private final Proof proof;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Erasing(
            FormerMembers former,
            Members members,
            Secretariat secretariat,
            Proof proof,
            Audit audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.former = former;
        this.members = members;
        this.secretariat = secretariat;
        this.proof = proof;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** Those who could be forgotten, as they speak nowhere today or later, by name. */
    @Transactional(readOnly = true)
    public List<FormerMember> list(String typed, int from, int atMost, MemberId by) {
        secretariat.required(by);
        return former.matching(typed, LocalDate.now(clock), from, atMost);
    }

    /** How many there are. */
    @Transactional(readOnly = true)
    public int count(String typed, MemberId by) {
        secretariat.required(by);
        return former.count(typed, LocalDate.now(clock));
    }

    /**
     * Forgets somebody, at once and for good.
     *
     * @throws Refusal when someone other than the secretariat asks, or they are of the secretariat, or speak or are to speak in a working group
     */
    @Transactional
    public void erase(MemberId person, MemberId by) {
        var acting = secretariat.required(by);
        proof.demand(acting.capacity());
        var known = members.findById(person.value())
                .filter(member -> !member.isErased())
                .orElseThrow(() -> new Refusal("membership.refused.unknown-member"));
        if (!former.has(person, LocalDate.now(clock))) throw new Refusal("membership.refused.erase-speaker");
        former.forget(person);
        audit.record(acting, null, "membership.person-erased", person.value(), Particulars.NONE);
        events.publishEvent(new PersonErased(person.value(), known.subject()));
    }
}
