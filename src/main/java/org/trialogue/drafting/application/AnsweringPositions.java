package org.trialogue.drafting.application;

import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trialogue.audit.Audit;
import org.trialogue.drafting.PositionAnswer;
import org.trialogue.drafting.StatedPosition;
import org.trialogue.drafting.TextId;
import org.trialogue.drafting.application.Delegates.Delegate;
import org.trialogue.drafting.domain.DraftingRooms;
import org.trialogue.drafting.domain.PositionRows;
import org.trialogue.drafting.domain.PositionStory;
import org.trialogue.drafting.domain.TextRows;
import org.trialogue.membership.RoomId;
import org.trialogue.platform.MemberId;
import org.trialogue.platform.Refusal;

/**
 * What becomes of positions that were entered on behalf of their holder: the drafting procedure, "Stated by who may speak for the holder, or on
 * behalf, which the holder confirms or undoes". Whoever entered one takes it back as long as nobody has.
 */
@Service
@Transactional
public class AnsweringPositions {

    private final TextRows texts;
    private final PositionRows positions;
    private final Delegates delegates;
    private final Writers writers;
    private final PositionNotices notices;
    private final Audit audit;
    private final Clock clock;

    AnsweringPositions(
            TextRows texts,
            PositionRows positions,
            Delegates delegates,
            Writers writers,
            PositionNotices notices,
            Audit audit,
            Clock clock) {
        this.texts = texts;
        this.positions = positions;
        this.delegates = delegates;
        this.writers = writers;
        this.notices = notices;
        this.audit = audit;
        this.clock = clock;
    }

    /** What a reader may say of a position that waits. */
    public record May(boolean confirm, boolean undo) {}

    /** What a reader may say of positions that wait, by their keys. */
    @Transactional(readOnly = true)
    public Map<UUID, May> may(Collection<StatedPosition> waiting, MemberId reader) {
        var seats = new HashMap<RoomId, Optional<Delegate>>();
        var asking = new HashMap<TextId, Boolean>();
        var may = new HashMap<UUID, May>();
        for (var each : waiting) {
            var seat = seats.computeIfAbsent(each.room(), room -> delegates.in(room, reader));
            var speaks = seat.filter(one -> speaks(one, each)).isPresent();
            var own = each.by().member().equals(reader)
                    && delegates.open(each.room(), reader).isPresent();
            var confirm = speaks && asking.computeIfAbsent(each.text(), this::asksForPositions);
            may.put(each.id(), new May(confirm, speaks || own));
        }
        return may;
    }

    /**
     * The holder stands by it: from now on it is the holder's own word.
     *
     * @throws Refusal when the member does not speak for the holder, the text is adopted, or it waits for nobody any more
     */
    public void confirm(UUID position, MemberId member) {
        answer(position, true, member);
    }

    /**
     * It does not hold; what the holder stated before does.
     *
     * @throws Refusal when the member neither speaks for the holder nor entered it, or it was answered
     */
    public void undo(UUID position, MemberId member) {
        answer(position, false, member);
    }

    private void answer(UUID id, boolean confirmed, MemberId member) {
        var position = positions.find(id).orElseThrow(() -> new Refusal("drafting.refused.room"));
        var by = writers.acting(position.room(), member);
        var room = delegates.open(position.room(), member).orElseThrow(AnsweringPositions::notTheirs);
        var own = !confirmed && position.by().member().equals(member);
        if (!own
                && delegates
                        .in(position.room(), member)
                        .filter(one -> speaks(one, position))
                        .isEmpty()) throw notTheirs();
        positions.hold(position.room(), position.text());
        if (confirmed && !asksForPositions(position.text())) throw new Refusal("drafting.refused.position-stage");
        var answer = new PositionAnswer(confirmed, by, "", clock.instant());
        if (confirmed && !waits(position) || !positions.answer(position, answer))
            throw new Refusal("drafting.refused.position-answered");
        var said =
                confirmed ? Positioning.stances(null, position.stance()) : Positioning.stances(position.stance(), null);
        audit.record(
                by,
                position.room().value(),
                confirmed ? "drafting.position-confirmed" : "drafting.position-undone",
                position.id(),
                own ? said : said.concerning(position.by().member()));
        notices.answered(position, room, answer);
    }

    private boolean waits(StatedPosition position) {
        var all =
                positions.on(position.text()).stream().filter(position::isAbout).toList();
        return PositionStory.all(all).stream()
                .flatMap(story -> Optional.ofNullable(story.waiting()).stream())
                .anyMatch(waiting -> Objects.equals(waiting.id(), position.id()));
    }

    private boolean asksForPositions(TextId text) {
        return texts.find(text)
                .filter(found -> DraftingRooms.asksForPositions(found.stage()))
                .isPresent();
    }

    private static boolean speaks(Delegate delegate, StatedPosition position) {
        return delegate.speaks() && delegate.holder().is(position.holder());
    }

    private static Refusal notTheirs() {
        return new Refusal("drafting.refused.position-answer-who");
    }
}
