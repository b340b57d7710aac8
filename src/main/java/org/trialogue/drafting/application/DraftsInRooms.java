package org.trialogue.drafting.application;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.trialogue.drafting.DraftAmendment;
import org.trialogue.drafting.domain.AmendmentRows;
import org.trialogue.drafting.domain.PositionRows;
import org.trialogue.membership.RoomId;
import org.trialogue.prosemirror.Node;
import org.trialogue.rooms.SearchedInRooms;

/** What the draft amendments of a room change, why, and what was stated there: found with the room, and nowhere else. */
@Component
class DraftsInRooms implements SearchedInRooms {

    private static final int AT_MOST = 50;

    private final AmendmentRows drafts;
    private final PositionRows positions;
    private final Proposing proposing;

    DraftsInRooms(AmendmentRows drafts, PositionRows positions, Proposing proposing) {
        this.drafts = drafts;
        this.positions = positions;
        this.proposing = proposing;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Passage> passages(RoomId room) {
        var found = drafts.in(room).stream().limit(AT_MOST).flatMap(this::passagesOf);
        var stated = positions.in(room).stream()
                .filter(each -> !each.statement().isEmpty())
                .limit(AT_MOST)
                .map(each -> new Passage("", each.statement(), "rooms/" + room + "/positions", each.at()));
        return Stream.concat(found, stated).toList();
    }

    /** Of the fork what it changes alone: the rest is found in the text itself. */
    private Stream<Passage> passagesOf(DraftAmendment draft) {
        var link = "texts/" + draft.id() + "/amendment";
        var said = Stream.of(draft.title() + ". " + draft.justification());
        var words = proposing.of(draft.id()).stream()
                .flatMap(proposed -> proposed.proposal().changes().stream())
                .flatMap(change -> change.now() instanceof Node now ? Stream.of(words(now)) : Stream.of());
        return Stream.concat(said, words).map(each -> new Passage(draft.title(), each, link, draft.at()));
    }

    private static String words(Node block) {
        return block.textBetween(0, block.content().size(), " ", " ").strip();
    }
}
