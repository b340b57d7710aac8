package org.trialogue.rooms.application;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trialogue.membership.Membership;
import org.trialogue.membership.RoomId;
import org.trialogue.platform.MemberId;
import org.trialogue.platform.security.Viewing;
import org.trialogue.rooms.RoomHit;
import org.trialogue.rooms.SearchedInRooms;
import org.trialogue.rooms.domain.RoomSearch;
import org.trialogue.rooms.domain.RoomSearch.Placed;

/** Finds what was said, noted and shared in a room, for those who are in it. */
@Service
@Transactional(readOnly = true)
public class FindingInRooms {

    /** How many hits are shown at most: who gets that many asks for more words. */
    public static final int MOST = 50;

    private static final int LONGEST = 200;

    private final Doorkeeper door;
    private final Membership membership;
    private final RoomSearch search;
    private final ObjectProvider<SearchedInRooms> others;

    FindingInRooms(Doorkeeper door, Membership membership, RoomSearch search, ObjectProvider<SearchedInRooms> others) {
        this.membership = membership;
        this.door = door;
        this.search = search;
        this.others = others;
    }

    /** What has these words, passages of texts before the rest, the best of each first; nothing for who may not enter the room. */
    public List<RoomHit> find(RoomId room, String asked, MemberId reader) {
        var words = few(asked);
        if (words.isEmpty() || door.inside(room, reader).isEmpty()) return List.of();
        var texts = search.among(passages(room, words), words, MOST);
        return Stream.concat(texts.stream(), search.find(List.of(room), words, MOST).stream())
                .limit(MOST)
                .toList();
    }

    /**
     * What has these words in all the rooms that the reader may enter; empty where there is no such room. Texts are left out: those of rooms that
     * are everyone's are in the library, and those of the others have to be put together one by one, which is done for one room at a time.
     */
    public Optional<List<RoomHit>> everywhere(String asked, MemberId reader, int atMost) {
        var rooms = Viewing.isFor(reader) ? membership.roomsOf(reader) : Set.<RoomId>of();
        if (rooms.isEmpty()) return Optional.empty();
        var words = few(asked);
        if (words.isEmpty()) return Optional.of(List.of());
        return Optional.of(search.find(rooms, words, atMost));
    }

    private List<Placed> passages(RoomId room, String words) {
        return others.stream()
                .flatMap(other -> other.passages(room, words).stream())
                .map(passage -> new Placed(room, passage))
                .toList();
    }

    private static String few(String asked) {
        var words = asked.replace("\0", "").strip();
        return words.substring(0, Math.min(words.length(), LONGEST));
    }
}
