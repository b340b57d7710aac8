package org.trialogue.drafting.application;

import java.time.Clock;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trialogue.audit.Audit;
import org.trialogue.audit.Particulars;
import org.trialogue.audit.Refusals;
import org.trialogue.drafting.Stage;
import org.trialogue.drafting.TextId;
import org.trialogue.drafting.domain.AdoptionRows;
import org.trialogue.drafting.domain.Provisions;
import org.trialogue.drafting.domain.PublishedRows;
import org.trialogue.drafting.domain.PublishedText;
import org.trialogue.drafting.domain.TextHead;
import org.trialogue.drafting.domain.TextRows;
import org.trialogue.membership.Membership;
import org.trialogue.membership.Room;
import org.trialogue.membership.RoomId;
import org.trialogue.platform.Acting;
import org.trialogue.platform.MemberId;
import org.trialogue.platform.Refusal;
import org.trialogue.platform.security.Proof;
import org.trialogue.search.Entries;

/**
 * Publishes what a working group has adopted, as it was adopted, and withdraws it: acts of its secretary, who proves who they are. What is
 * published is read and found by everyone signed in; nothing else of its room is.
 */
@Service
@Transactional
public class PublishingTexts {

    private final TextRows texts;
    private final AdoptionRows adoptions;
    private final PublishedRows published;
    private final PublishedEntries search;
    private final Entries entries;
    private final Writers writers;
    private final Membership membership;
    private final Proof proof;
    private final StageNotices notices;
    private final Refusals refusals;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PublishingTexts(
            TextRows texts,
            AdoptionRows adoptions,
            PublishedRows published,
            PublishedEntries search,
            Entries entries,
            Writers writers,
            Membership membership,
            Proof proof,
            StageNotices notices,
            Refusals refusals,
            Audit audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.texts = texts;
        this.adoptions = adoptions;
        this.published = published;
        this.search = search;
        this.entries = entries;
        this.writers = writers;
        this.membership = membership;
        this.proof = proof;
        this.notices = notices;
        this.refusals = refusals;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** A text that is published; empty where it is not, or is withdrawn. */
    @Transactional(readOnly = true)
    public Optional<PublishedText> find(TextId text) {
        return published.find(text);
    }

    /** What whoever looks at a text may do about its publication now; nothing for most. */
    public enum May {
        NOTHING,
        AUTHORIZE,
        PUBLISH,
        WITHDRAW
    }

    /** The same of a text. */
    @Transactional(readOnly = true)
    public May may(OpenedText opened) {
        if (!opened.acting().forSecretariat()
                || opened.fork() != null
                || opened.room().kind().apart()
                || opened.room().closed()) return May.NOTHING;
        return switch (opened.text().stage()) {
            case ADOPTED -> authorization(opened.room().id()) ? May.AUTHORIZE : May.PUBLISH;
            case AUTHORIZED -> May.PUBLISH;
            case PUBLISHED -> May.WITHDRAW;
            default -> May.NOTHING;
        };
    }

    /**
     * Records that the parent body has authorized a text that is adopted.
     *
     * @param words who authorized it, and when; they stand with the versions
     * @throws Refusal to anybody but a secretary of the working group, without a proof or these words, and when the text is not at that stage
     */
    public void authorize(TextId text, String words, MemberId member) {
        texts.changeRules(text);
        var head = found(text);
        var by = secretary(head, member, "drafting.authorized");
        var said = said(words, "drafting.refused.authorize-reason");
        if (head.stage() != Stage.ADOPTED || !authorization(head.room()))
            throw new Refusal("drafting.refused.authorize-stage");
        var now = clock.instant();
        if (!texts.bring(head, Stage.AUTHORIZED, by, said, now)) throw new Refusal("drafting.refused.stage-moved");
        audit.record(by, head.room().value(), "drafting.authorized", text.value(), Particulars.NONE);
        notices.tell(head, Stage.AUTHORIZED, by, now);
        events.publishEvent(new RightsChanged(head.room().value()));
    }

    private boolean authorization(RoomId room) {
        return membership
                .room(room)
                .filter(place -> membership.rules(place.workingGroup()).authorization())
                .isPresent();
    }

    private static String said(String words, String missing) {
        var said = words.strip();
        if (said.isEmpty()) throw new Refusal(missing);
        if (said.length() > Staging.LONGEST_REASON)
            throw new Refusal("drafting.refused.stage-reason-long", Staging.LONGEST_REASON);
        return said;
    }

    /**
     * Publishes a text that is adopted, and authorized where the rules of its working group want that.
     *
     * @param binding whether it binds; otherwise it is guidance
     * @throws Refusal to anybody but a secretary of the working group, without a proof, and when the text is not adopted
     */
    public void publish(TextId text, boolean binding, MemberId member) {
        texts.changeRules(text);
        var head = found(text);
        var by = secretary(head, member, "drafting.published");
        if (head.stage() != Stage.ADOPTED && head.stage() != Stage.AUTHORIZED)
            throw new Refusal("drafting.refused.publish-stage");
        if (head.stage() == Stage.ADOPTED && authorization(head.room()))
            throw new Refusal("drafting.refused.publish-authorization");
        var adopted = adoptions.of(text).orElseThrow(() -> new Refusal("drafting.refused.publish-stage"));
        var own = Provisions.title(adopted.doc());
        var body = membership.room(head.room()).map(Room::workingGroupTitle).orElse("");
        var now = clock.instant();
        published.publish(head, adopted, own.isEmpty() ? head.title() : own, body, binding, by, now);
        if (!texts.bring(head, Stage.PUBLISHED, by, null, now)) throw new Refusal("drafting.refused.stage-moved");
        audit.record(
                by,
                head.room().value(),
                "drafting.published",
                text.value(),
                Particulars.now("version", adopted.version()).and("sha256", null, adopted.sha256()));
        published.find(text).map(search::entry).ifPresent(entries::put);
        notices.tell(head, Stage.PUBLISHED, by, now);
        events.publishEvent(new RightsChanged(head.room().value()));
    }

    /**
     * Withdraws a text that is published: nobody reads or finds it any more but in its room. It comes back to the stage it was
     * published from, and can be published again.
     *
     * @param reason why; it stands with the versions
     * @throws Refusal to anybody but a secretary of the working group, without a proof or a reason, and when the text is not published
     */
    public void withdraw(TextId text, String reason, MemberId member) {
        texts.changeRules(text);
        var head = found(text);
        var by = secretary(head, member, "drafting.publication-withdrawn");
        var words = said(reason, "drafting.refused.withdraw-reason");
        var number = published
                .find(text)
                .orElseThrow(() -> new Refusal("drafting.refused.withdraw-stage"))
                .number();
        var now = clock.instant();
        var back = published
                .withdraw(text, words, by, now)
                .orElseThrow(() -> new Refusal("drafting.refused.withdraw-stage"));
        if (!texts.bring(head, back, by, words, now)) throw new Refusal("drafting.refused.withdraw-stage");
        audit.record(by, head.room().value(), "drafting.publication-withdrawn", text.value(), Particulars.NONE);
        entries.remove(PublishedEntries.KIND, text.toString(), number);
        notices.tellWithdrawn(head, by, now);
        events.publishEvent(new RightsChanged(head.room().value()));
    }

    private TextHead found(TextId text) {
        return texts.find(text).orElseThrow(() -> new Refusal("drafting.refused.room"));
    }

    private Acting secretary(TextHead head, MemberId member, String deed) {
        var by = writers.acting(head, member);
        if (!by.forSecretariat() || head.fork() != null || head.kind().apart()) {
            refusals.record(by, deed, head.id().value(), null);
            throw new Refusal("drafting.refused.publish-who");
        }
        proof.demand(by.capacity());
        return by;
    }
}
