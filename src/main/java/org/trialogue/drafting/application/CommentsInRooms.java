package org.trialogue.drafting.application;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.trialogue.drafting.domain.RemarkRows;
import org.trialogue.membership.RoomId;
import org.trialogue.rooms.SearchedInRooms;

/** What is said beside texts: found with the room to whose people it is said, and nowhere else. */
@Component
class CommentsInRooms implements SearchedInRooms {

    /** The best are taken of those that have the words. */
    private static final int AT_MOST = 50;

    private final RemarkRows remarks;

    CommentsInRooms(RemarkRows remarks) {
        this.remarks = remarks;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Passage> passages(RoomId room, String asked) {
        return besideIndex(Set.of(room), asked);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Passage> besideIndex(Set<RoomId> rooms, String asked) {
        return remarks.saying(asked, rooms, AT_MOST).stream()
                .map(found -> new Passage(
                        found.room(),
                        "comment",
                        found.title(),
                        found.words(),
                        "texts/" + found.text() + "#" + found.block(),
                        found.at()))
                .toList();
    }
}
