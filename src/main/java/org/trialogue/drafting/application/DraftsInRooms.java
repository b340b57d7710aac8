package org.trialogue.drafting.application;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.trialogue.drafting.DraftAmendment;
import org.trialogue.drafting.StatedPosition;
import org.trialogue.drafting.domain.AmendmentRows;
import org.trialogue.drafting.domain.PositionRows;
import org.trialogue.drafting.domain.WordRows;
import org.trialogue.membership.RoomId;
import org.trialogue.prosemirror.Node;
import org.trialogue.rooms.SearchedInRooms;

/** What the draft amendments of rooms change, why, and what was stated there: found with their rooms, and nowhere else. */
@Component
class DraftsInRooms implements SearchedInRooms {

    /**
     * What more drafts with the words change is found in them alone; what they are called and why they are made is found of all. Of statements with
     * the words that are looked for, the best are taken.
     */
    private static final int AT_MOST = 50;

    private static final int AT_MOST_BESIDE = 20;

    private final AmendmentRows drafts;
    private final PositionRows positions;
    private final WordRows words;
    private final Proposing proposing;

    DraftsInRooms(AmendmentRows drafts, PositionRows positions, WordRows words, Proposing proposing) {
        this.drafts = drafts;
        this.positions = positions;
        this.words = words;
        this.proposing = proposing;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Passage> passages(RoomId room, String asked) {
        return having(asked, Set.of(room), AT_MOST);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Passage> besideIndex(Set<RoomId> rooms, String asked) {
        return having(asked, rooms, AT_MOST_BESIDE);
    }

    private List<Passage> having(String asked, Collection<RoomId> rooms, int atMost) {
        var newest = rooms.stream()
                .flatMap(room -> drafts.in(room).reversed().stream())
                .toList();
        var candidates = new HashSet<>(words.having(asked, rooms, true, atMost));
        var said = newest.stream().map(draft -> passage(draft, draft.title() + ". " + draft.justification()));
        var changed = changed(
                newest.stream().filter(draft -> candidates.contains(draft.id())).toList());
        var stated = positions.saying(asked, rooms, atMost).stream().map(DraftsInRooms::passage);
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
        return new Passage(
                stated.room(), kind, "", stated.statement(), "rooms/" + stated.room() + "/positions", stated.at());
    }

    private static Passage passage(DraftAmendment draft, String words) {
        return new Passage(draft.room(), draft.title(), words, "texts/" + draft.id() + "/amendment", draft.at());
    }

    private static String words(Node block) {
        return block.textBetween(0, block.content().size(), " ", " ").strip();
    }
}
