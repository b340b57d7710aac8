package org.trialogue.rooms;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.trialogue.membership.RoomId;

/** Hands in what else of rooms is to be searched with them. A module that keeps words in rooms hands one in as a bean. */
public interface SearchedInRooms {

    /**
     * The passages of a room, as the member of this transaction may see them now.
     *
     * @param asked the words that are looked for: what has none of them may be left out
     */
    List<Passage> passages(RoomId room, String asked);

    /** The same of several rooms at once, for a search beside the library: without what the library finds by itself. */
    List<Passage> besideIndex(Set<RoomId> rooms, String asked);

    /**
     * A passage that can be found.
     *
     * @param kind what it is, the end of a text key under {@code rooms.find.kind.}
     * @param title what it stands in; empty where its kind says all there is to say
     * @param link the address within the portal where it stands
     */
    record Passage(RoomId room, String kind, String title, String words, String link, Instant at) {

        /** One of a text. */
        public Passage(RoomId room, String title, String words, String link, Instant at) {
            this(room, "text", title, words, link, at);
        }
    }
}
