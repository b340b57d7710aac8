package org.trialogue.drafting.application;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.trialogue.audit.Audit;
import org.trialogue.audit.Particulars;
import org.trialogue.drafting.Silence;
import org.trialogue.drafting.Silence.Deed;
import org.trialogue.drafting.Silence.Outcome;
import org.trialogue.drafting.domain.AgreedRows;
import org.trialogue.drafting.domain.History;
import org.trialogue.drafting.domain.SilenceRows;
import org.trialogue.drafting.domain.TextHead;
import org.trialogue.drafting.domain.TextRows;
import org.trialogue.drafting.domain.Withdrawn;
import org.trialogue.membership.Membership;
import org.trialogue.platform.Acting;
import org.trialogue.prosemirror.Blocks;
import org.trialogue.prosemirror.Fragment;

/** Ends what was put before the groups: once its day has passed without an objection it comes about, unless something else came before. */
@Component
@Transactional
class SilenceEnding {

    private static final String LAPSED = "drafting.silence-lapsed";

    private final TextRows texts;
    private final SilenceRows silences;
    private final AgreedRows agreed;
    private final History history;
    private final Undecided undecided;
    private final SilenceNotices notices;
    private final Membership membership;
    private final Audit audit;
    private final Clock clock;

    SilenceEnding(
            TextRows texts,
            SilenceRows silences,
            AgreedRows agreed,
            History history,
            Undecided undecided,
            SilenceNotices notices,
            Membership membership,
            Audit audit,
            Clock clock) {
        this.texts = texts;
        this.silences = silences;
        this.agreed = agreed;
        this.history = history;
        this.undecided = undecided;
        this.notices = notices;
        this.membership = membership;
        this.audit = audit;
        this.clock = clock;
    }

    /** The day of one in the room in view has passed; it is settled once, however often this is asked. */
    void passed(UUID silence) {
        // whoever declares a provision agreed holds the text before it, too
        silences.running(silence).map(Silence::text).ifPresent(texts::changeRules);
        silences.inHand(silence).ifPresent(this::passed);
    }

    /** The Chair declared by word that a provision is agreed, which was to come about by silence. */
    void overtaken(TextHead head, String blockId, Acting by) {
        silences.running(head.id(), blockId)
                .filter(running -> running.deed() == Deed.AGREE)
                .ifPresent(running -> {
                    silences.settle(running.id(), Outcome.LAPSED, by, null, clock.instant());
                    audit.record(by, head.room().value(), LAPSED, running.id(), proposed(running.deed()));
                    notices.ended(head, running, Outcome.LAPSED, by.member());
                });
    }

    private void passed(Silence silence) {
        var head = texts.find(silence.text()).orElseThrow();
        var done = stands(head, silence) ? brought(head, silence) : Optional.<UUID>empty();
        var outcome = done.isPresent() ? Outcome.CAME_ABOUT : Outcome.LAPSED;
        silences.settle(silence.id(), outcome, null, null, clock.instant());
        var room = head.room().value();
        done.ifPresentOrElse(
                id -> recorded(room, silence, id),
                () -> audit.recordOfTime(room, LAPSED, silence.id(), proposed(silence.deed())));
        notices.ended(head, silence, outcome, null);
    }

    private boolean stands(TextHead head, Silence silence) {
        var room = membership.room(head.room()).orElseThrow();
        var atWork = membership
                .workingGroup(room.workingGroup())
                .filter(group -> group.archived() == null)
                .isPresent();
        return atWork
                && undecided.is(head)
                && (silence.deed() == Deed.REOPEN
                        || wording(silence, silence.version()).equals(wording(silence, head.head())));
    }

    /** What was put before the groups is this wording and no other; what is suggested beside it changes nothing. */
    private Optional<Fragment> wording(Silence silence, int version) {
        return Blocks.find(history.at(silence.text(), version).doc(), silence.blockId())
                .map(found -> Withdrawn.from(found.node()));
    }

    private Optional<UUID> brought(TextHead head, Silence silence) {
        return silence.deed() == Deed.AGREE
                ? agreed.agree(head, silence.blockId(), silence.by(), clock.instant())
                : agreed.reopen(head.id(), silence.blockId(), silence.by(), clock.instant());
    }

    private void recorded(UUID room, Silence silence, UUID provision) {
        if (silence.deed() == Deed.AGREE)
            audit.recordOfTime(
                    room, "drafting.provision-agreed", provision, Particulars.NONE.and("state", "open", "agreed"));
        else
            audit.recordOfTime(
                    room, "drafting.provision-reopened", provision, Particulars.NONE.and("state", "agreed", "open"));
    }

    /** What the record says was put before the groups. */
    static Particulars proposed(Deed deed) {
        return Particulars.now("proposed", deed == Deed.AGREE ? "agreed" : "open");
    }
}
