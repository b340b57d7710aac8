package org.trialogue.drafting.application;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trialogue.audit.Audit;
import org.trialogue.audit.Particulars;
import org.trialogue.drafting.Stance;
import org.trialogue.drafting.StatedPosition;
import org.trialogue.drafting.TextId;
import org.trialogue.drafting.application.Delegates.Delegate;
import org.trialogue.drafting.domain.PositionRows;
import org.trialogue.drafting.domain.PositionStory;
import org.trialogue.drafting.domain.TextRows;
import org.trialogue.membership.Membership;
import org.trialogue.membership.RoomId;
import org.trialogue.platform.MemberId;
import org.trialogue.platform.Refusal;

/**
 * Positions on shared texts and their provisions, prepared in the room of those who hold them and seen there alone. Who speaks for the holder
 * states them; who sits for it enters one on its behalf, which they confirm or undo. What was stated before stays.
 */
@Service
@Transactional
public class Positioning {

    private final TextRows texts;
    private final PositionRows positions;
    private final PositionsAsked asked;
    private final Delegates delegates;
    private final PositionNotices notices;
    private final Membership membership;
    private final Audit audit;
    private final Clock clock;

    Positioning(
            TextRows texts,
            PositionRows positions,
            PositionsAsked asked,
            Delegates delegates,
            PositionNotices notices,
            Membership membership,
            Audit audit,
            Clock clock) {
        this.texts = texts;
        this.positions = positions;
        this.asked = asked;
        this.delegates = delegates;
        this.notices = notices;
        this.membership = membership;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What is stated.
     *
     * @param blockId the key of a provision; null for the text as a whole
     * @param stance null to take back what was stated
     * @param until by when instructions are awaited; null but for that
     */
    public record Position(
            TextId text,
            @Nullable String blockId,
            @Nullable Stance stance,
            String statement,
            @Nullable LocalDate until) {}

    /** All that was stated on a text in the rooms that the reader may enter, the newest first. */
    @Transactional(readOnly = true)
    public List<StatedPosition> on(TextId text) {
        return named(positions.on(text));
    }

    /** All that was stated in a room, the newest first; none for who may not enter it. */
    @Transactional(readOnly = true)
    public List<StatedPosition> in(RoomId room) {
        return named(positions.in(room));
    }

    /** The present day. */
    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /**
     * States a position, in place of the one before and of all that was entered on behalf.
     *
     * @throws Refusal when the member does not speak for anyone in that room, the text is none that is negotiated, has no such provision or is
     *     adopted, a statement or a day is missing, or it objects while the act by which the holder's side adopts the text stands
     */
    public void state(RoomId room, Position position, MemberId member) {
        var by = by(room, position, member);
        if (!by.speaks()) throw new Refusal("drafting.refused.position-who");
        var stated = stated(by, position, false);
        var before = held(stated);
        about(stated).stream().filter(StatedPosition::isUnconfirmed).forEach(notices::over);
        positions.insert(stated);
        record(stated, stated.stance() == null ? "drafting.position-withdrawn" : "drafting.position-stated", before);
    }

    /**
     * Enters a position on behalf of whom the member sits for. It stands beside what the holder stated, and waits for who speaks for the holder.
     *
     * @throws Refusal when the member sits for nobody in that room or speaks for them, one that was entered before waits, or for what refuses a
     *     stated one
     */
    public void enter(RoomId room, Position position, MemberId member) {
        var by = by(room, position, member);
        if (!by.entersOnBehalf()) throw new Refusal("drafting.refused.position-on-behalf-who");
        if (position.stance() == null) throw new Refusal("drafting.refused.position-stance");
        var stated = stated(by, position, true);
        if (waiting(stated).isPresent()) throw new Refusal("drafting.refused.position-waits");
        positions.insert(stated);
        record(stated, "drafting.position-entered", null);
        notices.entered(stated, by.room());
    }

    private Delegate by(RoomId room, Position position, MemberId member) {
        var text = texts.find(position.text()).orElseThrow(() -> new Refusal("drafting.refused.room"));
        var by = delegates.in(room, text, member);
        if (!by.speaks() && !by.entersOnBehalf()) throw new Refusal("drafting.refused.position-who");
        positions.hold(room, position.text());
        asked.require(texts.find(position.text()).orElseThrow(), by.holder(), position);
        return by;
    }

    private StatedPosition stated(Delegate by, Position position, boolean onBehalf) {
        return new StatedPosition(
                UUID.randomUUID(),
                by.room().id(),
                position.text(),
                position.blockId(),
                by.holder(),
                position.stance(),
                statement(position),
                until(position),
                by.acting(),
                "",
                clock.instant(),
                onBehalf,
                null);
    }

    private Optional<StatedPosition> waiting(StatedPosition about) {
        return PositionStory.all(about(about)).stream()
                .flatMap(story -> Optional.ofNullable(story.waiting()).stream())
                .findFirst();
    }

    private List<StatedPosition> about(StatedPosition stated) {
        return positions.on(stated.text()).stream().filter(stated::isAbout).toList();
    }

    /** What the holder said itself of the same before. */
    private @Nullable Stance held(StatedPosition about) {
        return PositionStory.all(about(about)).stream()
                .flatMap(story -> Optional.ofNullable(story.held()).stream())
                .flatMap(held -> Optional.ofNullable(held.stance()).stream())
                .findFirst()
                .orElse(null);
    }

    private void record(StatedPosition stated, String deed, @Nullable Stance before) {
        audit.record(stated.by(), stated.room().value(), deed, stated.id(), stances(before, stated.stance()));
    }

    /** What the record says of where somebody stands; the statement stands with the position alone. */
    static Particulars stances(@Nullable Stance before, @Nullable Stance after) {
        return Particulars.NONE.and("stance", before == null ? null : before.key(), after == null ? null : after.key());
    }

    private static String statement(Position position) {
        var stance = position.stance();
        if (stance == null) return "";
        var words = AmendmentWording.statement(position.statement());
        if (stance.needsStatement() && words.isEmpty()) throw new Refusal("drafting.refused.position-statement");
        return words;
    }

    private @Nullable LocalDate until(Position position) {
        if (position.stance() != Stance.AWAITING) return null;
        var day = position.until();
        if (day == null) throw new Refusal("drafting.refused.position-day");
        if (day.isBefore(today())) throw new Refusal("drafting.refused.position-past");
        return day;
    }

    private List<StatedPosition> named(List<StatedPosition> stated) {
        var names = new Names(membership);
        return stated.stream().map(each -> each.named(names::of)).toList();
    }
}
