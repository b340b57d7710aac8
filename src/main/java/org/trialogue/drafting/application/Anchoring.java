package org.trialogue.drafting.application;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.trialogue.drafting.TextId;
import org.trialogue.drafting.domain.Anchor;
import org.trialogue.drafting.domain.CommitRows;
import org.trialogue.drafting.domain.Passage;
import org.trialogue.drafting.domain.TextHead;
import org.trialogue.drafting.domain.ThreadRecord;
import org.trialogue.prosemirror.Blocks;
import org.trialogue.prosemirror.Node;

/** Finds words of an older version in a text as it stands now, whatever was written before, within and around them. */
@Component
class Anchoring {

    /** Positions of a version that lies further back are not looked for any more. */
    private static final int FURTHEST_BACK = 500;

    private static final int AT_ONCE = 1_000;

    private final CommitRows commits;
    private final WrittenTexts written;

    Anchoring(CommitRows commits, WrittenTexts written) {
        this.commits = commits;
        this.written = written;
    }

    /** A text as it stands now. */
    Node now(TextHead head) {
        return written.upTo(head.id(), head.head()).text().doc();
    }

    /** The passages that are marked, or else of the block in which the cursor stands; none when there are no words, or they are gone. */
    List<Passage> find(TextHead head, Marked marked) {
        if (marked.version() > head.head() || marked.version() < Math.max(0, head.head() - FURTHEST_BACK))
            return List.of();
        var doc = now(head);
        if (!marked.words())
            return marked.blockIds().stream()
                    .findFirst()
                    .flatMap(id -> Blocks.find(doc, id))
                    .map(block -> Passage.between(doc, block.pos(), block.end()))
                    .orElse(List.of());
        var anchor = new Anchor(marked.version(), marked.from(), marked.to());
        for (var commit : commits.between(head.id(), marked.version(), head.head())) anchor = anchor.after(commit);
        return Passage.between(doc, anchor.from(), anchor.to());
    }

    /** Where the words of each thread stand at a version, which is none of before the anchors'. */
    Map<ThreadRecord, Anchor> follow(TextId text, List<ThreadRecord> threads, int version) {
        var anchors = new LinkedHashMap<ThreadRecord, Anchor>();
        threads.forEach(thread -> anchors.put(thread, thread.anchor()));
        var reached = threads.stream()
                .mapToInt(thread -> thread.anchor().version())
                .min()
                .orElse(version);
        while (reached < version) {
            var next = Math.min(version, reached + AT_ONCE);
            for (var commit : commits.between(text, reached, next))
                anchors.replaceAll((thread, anchor) -> anchor.after(commit));
            reached = next;
        }
        return anchors;
    }
}
