package org.trialogue.drafting.application;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.trialogue.drafting.domain.History;
import org.trialogue.drafting.domain.Provisions;
import org.trialogue.drafting.domain.TextHead;
import org.trialogue.drafting.domain.TextRows;
import org.trialogue.membership.RoomId;
import org.trialogue.rooms.SearchedInRooms;

/** The texts of a room, to be searched with it as they stand now. Those of a caucus are found in this way alone. */
@Component
class TextsInRooms implements SearchedInRooms {

    /** A room has few texts; of very many the others are found by their titles on its page. */
    private static final int AT_MOST = 50;

    private final TextRows texts;
    private final History history;

    TextsInRooms(TextRows texts, History history) {
        this.texts = texts;
        this.history = history;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Passage> passages(RoomId room, String asked) {
        return texts.in(room).stream().limit(AT_MOST).flatMap(this::passagesOf).toList();
    }

    private Stream<Passage> passagesOf(TextHead head) {
        var link = "texts/" + head.id();
        return Provisions.blocks(history.at(head.id(), head.head()).doc()).stream()
                .map(block -> new Passage(head.title(), block.text(), link + "#" + block.id(), head.createdAt()));
    }
}
