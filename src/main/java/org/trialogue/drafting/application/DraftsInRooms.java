package org.trialogue.drafting.application;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.trialogue.drafting.DraftAmendment;
import org.trialogue.drafting.StatedPosition;
import org.trialogue.drafting.domain.AmendmentRows;
import org.trialogue.drafting.domain.PositionRows;
import org.trialogue.membership.RoomId;
import org.trialogue.prosemirror.Node;
import org.trialogue.rooms.SearchedInRooms;

/** What the draft amendments of a room change, why, and what was stated there: found with the room, and nowhere else. */
@Component
class DraftsInRooms implements SearchedInRooms {

    /**
     * What older drafts change is found in them alone; what they are called and why they are made is found of all. Of statements with the words
     * that are looked for, the best are taken.
     */
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
    public List<Passage> passages(RoomId room, String asked) {
        var newest = drafts.in(room).reversed();
        var said = newest.stream().map(draft -> passage(draft, draft.title() + ". " + draft.justification()));
        var changed = changed(newest.stream().limit(AT_MOST).toList());
        var stated = positions.saying(asked, room, AT_MOST).stream().map(DraftsInRooms::passage);
        return Stream.of(said, changed, stated).flatMap(passages -> passages).toList();
    }

    /** Of forks what they change alone: the rest is found in the text itself. */
    private Stream<Passage> changed(List<DraftAmendment> some) {
        var proposals = proposing.changes(some);
        return some.stream()
                .flatMap(draft -> Optional.ofNullable(proposals.get(draft.id())).stream()
                        .flatMap(proposal -> proposal.changes().stream())
                        .flatMap(change -> change.now() instanceof Node now ? Stream.of(words(now)) : Stream.of())
                        .map(words -> passage(draft, words)));
    }

    private static Passage passage(StatedPosition stated) {
        var kind = stated.isUnconfirmed() ? "position-on-behalf" : "position";
        return new Passage(kind, "", stated.statement(), "rooms/" + stated.room() + "/positions", stated.at());
    }

    private static Passage passage(DraftAmendment draft, String words) {
        return new Passage(draft.title(), words, "texts/" + draft.id() + "/amendment", draft.at());
    }

    private static String words(Node block) {
        return block.textBetween(0, block.content().size(), " ", " ").strip();
    }
}
