package org.trialogue.rooms.application;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trialogue.membership.RoomId;
import org.trialogue.platform.MemberId;
import org.trialogue.rooms.RoomHit;
import org.trialogue.rooms.SearchedInRooms;
import org.trialogue.rooms.domain.RoomSearch;

/** Finds what was said, noted and shared in a room, for those who are in it. */
@Service
@Transactional(readOnly = true)
public class FindingInRooms {

    /** How many hits are shown at most: who gets that many asks for more words. */
    public static final int MOST = 50;

    private static final int LONGEST = 200;

    private final Doorkeeper door;
    private final RoomSearch search;
    private final ObjectProvider<SearchedInRooms> others;

    FindingInRooms(Doorkeeper door, RoomSearch search, ObjectProvider<SearchedInRooms> others) {
        this.door = door;
        this.search = search;
        this.others = others;
    }

    /** What has these words, passages of texts before the rest, the best of each first; nothing for who may not enter the room. */
    public List<RoomHit> find(RoomId room, String asked, MemberId reader) {
        var words = asked.replace("\0", "").strip();
        if (words.isEmpty() || door.inside(room, reader).isEmpty()) return List.of();
        var few = words.substring(0, Math.min(words.length(), LONGEST));
        var passages =
                others.stream().flatMap(other -> other.passages(room).stream()).toList();
        return Stream.concat(search.among(passages, few, MOST).stream(), search.find(room, few, MOST).stream())
                .limit(MOST)
                .toList();
    }
}
