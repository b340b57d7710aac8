package org.trialogue.drafting.application;

import java.time.Clock;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trialogue.audit.Audit;
import org.trialogue.audit.Particulars;
import org.trialogue.drafting.SetAside;
import org.trialogue.drafting.TextId;
import org.trialogue.drafting.domain.AmendmentRows;
import org.trialogue.drafting.domain.TextRows;
import org.trialogue.platform.Acting;
import org.trialogue.platform.MemberId;
import org.trialogue.platform.Refusal;

/**
 * Sets draft amendments aside that those of a room do not pursue, and takes them up again. Nothing of one is lost: it stays where it is, is read
 * and commented, and nobody writes in it meanwhile.
 */
@Service
@Transactional
public class SettingAside {

    private final TextRows texts;
    private final AmendmentRows drafts;
    private final Writers writers;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SettingAside(
            TextRows texts,
            AmendmentRows drafts,
            Writers writers,
            Audit audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.texts = texts;
        this.drafts = drafts;
        this.writers = writers;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Sets a draft aside; one that is set aside already stays so.
     *
     * @throws Refusal when the member does not write in it, or there is no reason or a very long one
     */
    public void setAside(TextId fork, String reason, MemberId member) {
        var by = writer(fork, member);
        var aside = new SetAside(by, clock.instant(), AmendmentWording.reason(reason));
        if (!drafts.setAside(fork, aside)) return;
        var room = room(fork);
        audit.record(by, room, "drafting.amendment-set-aside", fork.value(), Particulars.now("reason", aside.reason()));
        events.publishEvent(new RightsChanged(room));
    }

    /**
     * Takes a draft up again; one that is not set aside stays so.
     *
     * @throws Refusal when the member does not write in it
     */
    public void takeUp(TextId fork, MemberId member) {
        var by = writer(fork, member);
        if (!drafts.takeUp(fork)) return;
        var room = room(fork);
        audit.record(by, room, "drafting.amendment-taken-up", fork.value());
        events.publishEvent(new RightsChanged(room));
    }

    /** What may be done with it is different from now on, also for a change that is under way. */
    private Acting writer(TextId fork, MemberId member) {
        texts.changeRules(fork);
        var head = texts.find(fork).orElseThrow(() -> new Refusal("drafting.refused.room"));
        var by = writers.acting(head, member);
        if (!head.drafts(by)) throw new Refusal("drafting.refused.draft-who");
        return by;
    }

    private UUID room(TextId fork) {
        return drafts.find(fork).orElseThrow().room().value();
    }
}
