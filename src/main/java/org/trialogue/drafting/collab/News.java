package org.trialogue.drafting.collab;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trialogue.drafting.collab.Frames.Authored;
import org.trialogue.drafting.domain.Commit;

/** What a round brought. Everyone is told in the order of versions. Used on the text's lane alone. */
final class News {

    /** So many times a second, all in all, others' commits are told to those who have a text open, where they come that fast. */
    private static final int FRAMES_A_SECOND = 8_000;

    private final List<Item> items;
    private final Frames frames;
    private @Nullable List<String> written;

    News(List<Item> items, Frames frames) {
        this.items = items;
        this.frames = frames;
    }

    /** A commit, and the connection that it came by. */
    record Item(Commit commit, Connection by) {

        /** Names the author without a look into the database: what is written must be told, even if that fails now. */
        Authored authored() {
            return new Authored(commit, by.guest().orElseThrow().person(), by.clientId());
        }
    }

    /** How long commits may wait for more, so that many readers of what many write are not told letter by letter. */
    static Duration patience(int readers) {
        return Duration.ofSeconds(1).multipliedBy(readers).dividedBy(FRAMES_A_SECOND);
    }

    /** Tells someone which of their own commits hold, and what the others are. */
    void tell(Connection to, Duration patience) {
        for (int i = 0; i < items.size(); i++) {
            var item = items.get(i);
            if (item.by() == to) to.answer(frames.ack(item.commit()));
            else
                to.tell(item.commit().version(), item.by().clientId(), written().get(i), patience);
        }
    }

    private List<String> written() {
        if (written == null)
            written = items.stream().map(item -> frames.commit(item.authored())).toList();
        return written;
    }
}
