package org.trialogue.drafting.application;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trialogue.audit.Audit;
import org.trialogue.audit.Particulars;
import org.trialogue.drafting.TextId;
import org.trialogue.drafting.domain.CommenterRows;
import org.trialogue.drafting.domain.TextHead;
import org.trialogue.drafting.domain.TextRows;
import org.trialogue.membership.Mandated;
import org.trialogue.membership.RoomKind;
import org.trialogue.notifications.Notice;
import org.trialogue.notifications.Notices;
import org.trialogue.platform.Acting;
import org.trialogue.platform.MemberId;
import org.trialogue.platform.Refusal;

/**
 * How partners and observers, who read the texts of the shared room, are asked to comment on one of them for a time: the drafting procedure,
 * "Partners and observers comment only where it was shared with them". A secretary or the Chair asks them, and everybody in the room sees it.
 */
@Service
@Transactional
public class AskingForComments {

    /** How many days ahead the last day may lie. */
    public static final int DAYS = 366;

    private static final String NOT_THEIRS = "drafting.refused.asking-who";

    private final TextRows texts;
    private final CommenterRows rows;
    private final Officers officers;
    private final Colleagues colleagues;
    private final Notices notices;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AskingForComments(
            TextRows texts,
            CommenterRows rows,
            Officers officers,
            Colleagues colleagues,
            Notices notices,
            Audit audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.texts = texts;
        this.rows = rows;
        this.officers = officers;
        this.colleagues = colleagues;
        this.notices = notices;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** Whether whoever looks at a text asks others for comments on it. */
    public static boolean mayAsk(OpenedText opened) {
        return opened.fork() == null
                && opened.room().kind() == RoomKind.SHARED
                && !opened.room().closed()
                && opened.takesCommentsOfAsked()
                && Officers.is(opened.acting());
    }

    /** Those who only read a text, and can be asked, by name. */
    @Transactional(readOnly = true)
    public List<Mandated> candidates(TextId text, MemberId reader) {
        return colleagues.of(text, reader).stream()
                .filter(held -> held.acting().observes())
                .toList();
    }

    /** The present day. */
    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /**
     * Asks for comments until the end of a day; who was asked before gets another last day.
     *
     * @throws Refusal when the member is neither secretary nor Chair, nobody who only reads the text is named, nobody
     *     who is asked can comment at its stage, or the day is past or too far ahead
     */
    public void ask(TextId text, Set<MemberId> whom, LocalDate until, MemberId member) {
        var head = found(text);
        var by = officers.deciding(head, member, "drafting.comment-asked", NOT_THEIRS);
        if (head.kind() != RoomKind.SHARED) throw new Refusal("drafting.refused.asking-shared");
        if (!head.takesCommentsOfAsked()) throw new Refusal("drafting.refused.asking-stage");
        var asked = candidates(text, member).stream()
                .filter(held -> whom.contains(held.person().id()))
                .toList();
        if (asked.isEmpty() || asked.size() < whom.size()) throw new Refusal("drafting.refused.asking-nobody");
        if (until.isBefore(today()) || until.isAfter(today().plusDays(DAYS)))
            throw new Refusal("drafting.refused.asking-days", DAYS);
        texts.changeRules(text);
        var now = clock.instant();
        asked.forEach(each -> ask(head, each, until, by, now));
        events.publishEvent(new RightsChanged(head.room().value()));
    }

    private void ask(TextHead head, Mandated held, LocalDate until, Acting by, Instant now) {
        var whom = held.person().id();
        rows.release(head.id(), whom);
        rows.ask(head, held, until, by, now);
        var said = Particulars.now("until", until).concerning(whom);
        audit.record(
                by, head.room().value(), "drafting.comment-asked", head.id().value(), said);
        notices.withdraw(topic(head.id()), whom);
        notices.post(new Notice(
                whom,
                topic(head.id()),
                "drafting.notice.comment-asked",
                List.of(head.title()),
                "texts/" + head.id(),
                false,
                null,
                head.room().value()));
    }

    /**
     * Somebody comments no more; who did not before goes on reading.
     *
     * @throws Refusal when the member is neither secretary nor Chair
     */
    public void end(TextId text, MemberId whom, MemberId member) {
        var head = found(text);
        var by = officers.deciding(head, member, "drafting.comment-asked-no-more", NOT_THEIRS);
        texts.changeRules(text);
        if (!rows.release(text, whom)) return;
        notices.withdraw(topic(text), whom);
        var about = Particulars.NONE.concerning(whom);
        audit.record(by, head.room().value(), "drafting.comment-asked-no-more", text.value(), about);
        events.publishEvent(new RightsChanged(head.room().value()));
    }

    private TextHead found(TextId text) {
        return texts.find(text).orElseThrow(() -> new Refusal("drafting.refused.room"));
    }

    private static String topic(TextId text) {
        return "drafting.comment-asked/" + text;
    }
}
