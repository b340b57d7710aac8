package org.trialogue.drafting.application;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import org.trialogue.drafting.TextId;
import org.trialogue.drafting.ThreadId;
import org.trialogue.drafting.domain.Passage;
import org.trialogue.drafting.domain.RemarkRows;
import org.trialogue.drafting.domain.ThreadRecord;
import org.trialogue.drafting.domain.ThreadRows;
import org.trialogue.drafting.importing.ImportedText.ImportedComment;
import org.trialogue.membership.RoomId;
import org.trialogue.platform.Acting;
import org.trialogue.prosemirror.Blocks;
import org.trialogue.prosemirror.Node;

/** Keeps what was said in a file beside its text, in the name of whoever brings it in; whose words they are stands in them. */
@Component
class ImportedRemarks {

    private final ThreadRows threads;
    private final RemarkRows remarks;
    private final Clock clock;

    ImportedRemarks(ThreadRows threads, RemarkRows remarks, Clock clock) {
        this.threads = threads;
        this.remarks = remarks;
        this.clock = clock;
    }

    /** Opens a thread for each comment, in a transaction that is under way; how many were about no words. */
    int keep(TextId text, RoomId room, Node doc, List<ImportedComment> comments, Acting by) {
        var lost = 0;
        for (var comment : comments) {
            var passages = passages(doc, comment);
            if (passages.isEmpty()) lost++;
            else open(text, room, passages, comment, by);
        }
        return lost;
    }

    private static List<Passage> passages(Node doc, ImportedComment comment) {
        var first = Blocks.find(doc, comment.block());
        var last = Blocks.find(doc, comment.lastBlock());
        if (first.isEmpty() || last.isEmpty()) return List.of();
        return Passage.between(
                doc, first.get().pos() + 1 + comment.from(), last.get().pos() + 1 + comment.to());
    }

    private void open(TextId text, RoomId room, List<Passage> passages, ImportedComment comment, Acting by) {
        var now = clock.instant();
        var quote = Passage.quote(passages);
        var thread = new ThreadRecord(ThreadId.fresh(), text, room, quote, Passage.anchor(passages, 0), null);
        threads.insert(thread, passages.getFirst(), by, now);
        for (var words : comment.remarks()) remarks.insert(thread, by, words, now);
        if (comment.resolved()) threads.resolve(thread.id(), by, now);
    }
}
