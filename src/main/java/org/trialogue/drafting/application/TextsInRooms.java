package org.trialogue.drafting.application;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.trialogue.drafting.domain.History;
import org.trialogue.drafting.domain.Provisions;
import org.trialogue.drafting.domain.TextHead;
import org.trialogue.drafting.domain.TextRows;
import org.trialogue.drafting.domain.WordRows;
import org.trialogue.membership.Membership;
import org.trialogue.membership.Room;
import org.trialogue.membership.RoomId;
import org.trialogue.rooms.SearchedInRooms;

/** The texts of rooms, to be searched with them as they stand now. Those of a caucus are found in this way alone. */
@Component
class TextsInRooms implements SearchedInRooms {

    /** Of very many texts that have the words the newest are read; the others are found by more words, or by their titles on the page of their room. */
    private static final int AT_MOST = 50;

    private static final int AT_MOST_BESIDE = 20;

    private final TextRows texts;
    private final WordRows words;
    private final History history;
    private final Membership membership;

    TextsInRooms(TextRows texts, WordRows words, History history, Membership membership) {
        this.texts = texts;
        this.words = words;
        this.history = history;
        this.membership = membership;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Passage> passages(RoomId room, String asked) {
        return having(asked, Set.of(room), AT_MOST);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Passage> besideIndex(Set<RoomId> rooms, String asked) {
        var apart = rooms.stream()
                .flatMap(room -> membership.room(room).stream())
                .filter(room -> room.kind().apart())
                .map(Room::id)
                .toList();
        return having(asked, apart, AT_MOST_BESIDE);
    }

    private List<Passage> having(String asked, Collection<RoomId> rooms, int atMost) {
        return words.having(asked, rooms, false, atMost).stream()
                .flatMap(text -> texts.find(text).stream())
                .flatMap(this::passagesOf)
                .toList();
    }

    private Stream<Passage> passagesOf(TextHead head) {
        var link = "texts/" + head.id();
        return Provisions.blocks(history.at(head.id(), head.head()).doc()).stream()
                .map(block -> new Passage(
                        head.room(), head.title(), block.text(), link + "#" + block.id(), head.createdAt()));
    }
}
