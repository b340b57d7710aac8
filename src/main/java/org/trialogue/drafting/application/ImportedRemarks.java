package org.trialogue.drafting.application;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
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
            var passage = passage(doc, comment);
            if (passage.isEmpty()) lost++;
            else open(text, room, passage.get(), comment, by);
        }
        return lost;
    }

    private static Optional<Passage> passage(Node doc, ImportedComment comment) {
        return Blocks.find(doc, comment.block())
                .flatMap(line ->
                        Passage.between(doc, line.pos() + 1 + comment.from(), line.pos() + 1 + comment.to()).stream()
                                .findFirst());
    }

    private void open(TextId text, RoomId room, Passage passage, ImportedComment comment, Acting by) {
        var now = clock.instant();
        var thread = new ThreadRecord(ThreadId.fresh(), text, room, passage.words(), passage.anchor(0), null);
        threads.insert(thread, passage, by, now);
        for (var words : comment.remarks()) remarks.insert(thread, by, words, now);
        if (comment.resolved()) threads.resolve(thread.id(), by, now);
    }
}
