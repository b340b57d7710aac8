package org.trialogue.drafting.collab;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trialogue.drafting.collab.Frames.Authored;
import org.trialogue.drafting.domain.Commit;

/** What a round brought. Everyone is told in the order of versions, in as few frames as that takes. Used on the text's lane alone. */
final class News {

    private final List<Item> items;
    private final Frames frames;
    private @Nullable List<String> written;
    private @Nullable String whole;

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

    /** Tells someone which of their own commits hold, and what the others are. */
    void tell(Connection to) {
        var from = 0;
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i).by() != to) continue;
            others(to, from, i);
            to.answer(frames.ack(items.get(i).commit()));
            from = i + 1;
        }
        others(to, from, items.size());
    }

    private void others(Connection to, int from, int until) {
        if (from == until) return;
        to.send(until - from == items.size() ? all() : frame(from, until));
    }

    private String all() {
        if (whole == null) whole = frame(0, items.size());
        return whole;
    }

    private String frame(int from, int until) {
        if (written == null)
            written = items.stream().map(item -> frames.commit(item.authored())).toList();
        return frames.commits(items.get(from).commit().version(), written.subList(from, until));
    }
}
