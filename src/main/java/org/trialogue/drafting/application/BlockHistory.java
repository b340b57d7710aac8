package org.trialogue.drafting.application;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trialogue.drafting.BlockChange;
import org.trialogue.drafting.TextId;
import org.trialogue.drafting.domain.CommitRows;
import org.trialogue.drafting.domain.History;
import org.trialogue.drafting.domain.TextHead;
import org.trialogue.drafting.domain.TextRows;
import org.trialogue.membership.Membership;
import org.trialogue.platform.Acting;
import org.trialogue.platform.MemberId;
import org.trialogue.prosemirror.Block;
import org.trialogue.prosemirror.Blocks;
import org.trialogue.prosemirror.Node;
import org.trialogue.prosemirror.StepResult.Applied;
import org.trialogue.prosemirror.Touched;

/** What was changed lately in one block of a text: what one member writes there in one go is one change. */
@Service
@Transactional(readOnly = true)
public class BlockHistory {

    /** How many changes are told. */
    static final int TOLD = 5;

    /** Commits that lie further back are not looked at: each is made again to find what it touched. */
    private static final int FURTHEST_BACK = 1_000;

    private static final Duration IN_ONE_GO = Duration.ofMinutes(10);

    private final TextRows texts;
    private final CommitRows commits;
    private final History history;
    private final Membership membership;

    BlockHistory(TextRows texts, CommitRows commits, History history, Membership membership) {
        this.texts = texts;
        this.commits = commits;
        this.history = history;
        this.membership = membership;
    }

    /** The newest changes of a block, the newest first; empty when there is no such text or the reader may not see it: nobody can tell which. */
    public Optional<List<BlockChange>> of(TextId text, String blockId, MemberId reader) {
        return texts.find(text)
                .filter(found -> membership
                        .actingOn(reader, found.room(), found.id().value())
                        .isPresent())
                .map(found -> newest(found, blockId));
    }

    /** The block as it was, in the text as it was, and as it became; null where it was not there. */
    private record Change(
            Acting by,
            Instant at,
            @Nullable Node before,
            Node textBefore,
            @Nullable Node after,
            Node textAfter) {}

    private List<BlockChange> newest(TextHead head, String blockId) {
        var authors = new Authors(membership);
        var all = changes(head, blockId);
        return all.subList(Math.max(0, all.size() - TOLD), all.size()).reversed().stream()
                .map(change -> new BlockChange(
                        change.by(),
                        authors.name(change.by().member()),
                        authors.organization(change.by().member()),
                        change.at(),
                        BlockWords.of(change.textBefore(), blockId),
                        BlockWords.of(change.textAfter(), blockId)))
                .toList();
    }

    private List<Change> changes(TextHead head, String blockId) {
        int from = Math.max(0, head.head() - FURTHEST_BACK);
        var doc = history.at(head.id(), from).doc();
        var found = new ArrayList<Change>();
        for (var commit : commits.between(head.id(), from, head.head())) {
            var after = doc;
            var touched = false;
            for (var step : commit.steps()) {
                if (!(step.apply(after) instanceof Applied(var next)))
                    throw new IllegalStateException(
                            "Version " + commit.version() + " does not apply to the one before");
                touched |= Touched.of(step, after, next).all().contains(blockId);
                after = next;
            }
            if (touched)
                add(
                        found,
                        new Change(commit.by(), commit.at(), block(doc, blockId), doc, block(after, blockId), after));
            doc = after;
        }
        return found;
    }

    private static void add(List<Change> found, Change next) {
        if (Objects.equals(next.before(), next.after())) return;
        var last = found.isEmpty() ? null : found.getLast();
        if (last == null || !goesOn(last, next)) {
            found.add(next);
            return;
        }
        found.removeLast();
        if (!Objects.equals(last.before(), next.after()))
            found.add(
                    new Change(next.by(), next.at(), last.before(), last.textBefore(), next.after(), next.textAfter()));
    }

    private static boolean goesOn(Change last, Change next) {
        return last.by().equals(next.by()) && next.at().isBefore(last.at().plus(IN_ONE_GO));
    }

    private static @Nullable Node block(Node doc, String blockId) {
        return Blocks.find(doc, blockId).map(Block::node).orElse(null);
    }
}
