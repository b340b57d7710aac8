package org.trialogue.rooms.application;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
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
import org.trialogue.rooms.SearchedInRooms.Passage;
import org.trialogue.rooms.domain.RoomSearch;

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
        var texts = search.among(passages(other -> other.passages(room, words)), words, MOST);
        return Stream.concat(texts.stream(), search.find(List.of(room), words, MOST).stream())
                .limit(MOST)
                .toList();
    }

    /**
     * What has these words in all the rooms that the reader may enter, without texts that are in the library; passages of texts, comments and positions
     * in turn with the rest, the best of each first. Empty where there is no such room.
     */
    public Optional<List<RoomHit>> everywhere(String asked, MemberId reader, int atMost) {
        var rooms = Viewing.isFor(reader) ? membership.roomsOf(reader) : Set.<RoomId>of();
        if (rooms.isEmpty()) return Optional.empty();
        var words = few(asked);
        if (words.isEmpty()) return Optional.of(List.of());
        var texts = search.among(passages(other -> other.besideIndex(rooms, words)), words, atMost);
        return Optional.of(inTurn(texts, search.find(rooms, words, atMost), atMost));
    }

    private List<Passage> passages(Function<SearchedInRooms, List<Passage>> asking) {
        return others.stream().flatMap(other -> asking.apply(other).stream()).toList();
    }

    private static List<RoomHit> inTurn(List<RoomHit> some, List<RoomHit> others, int atMost) {
        return IntStream.range(0, Math.max(some.size(), others.size()))
                .boxed()
                .flatMap(at ->
                        Stream.of(some, others).filter(each -> at < each.size()).map(each -> each.get(at)))
                .limit(atMost)
                .toList();
    }

    private static String few(String asked) {
        var words = asked.replace("\0", "").strip();
        return words.substring(0, Math.min(words.length(), LONGEST));
    }
}
