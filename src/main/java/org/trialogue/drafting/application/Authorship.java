package org.trialogue.drafting.application;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trialogue.drafting.Attribution;
import org.trialogue.drafting.Authored;
import org.trialogue.drafting.TextId;
import org.trialogue.drafting.domain.CommitRows;
import org.trialogue.drafting.domain.TextRows;
import org.trialogue.membership.Membership;
import org.trialogue.platform.MemberId;
import org.trialogue.prosemirror.Blocks;

/** Who wrote what: worked out from the commits, of which each has its author, so that it cannot be forged or lost. */
@Service
@Transactional(readOnly = true)
public class Authorship {

    /** Positions of a version that lies further back are not looked for any more. */
    private static final int FURTHEST_BACK = 500;

    private final TextRows texts;
    private final CommitRows commits;
    private final WrittenTexts written;
    private final Membership membership;

    Authorship(TextRows texts, CommitRows commits, WrittenTexts written, Membership membership) {
        this.texts = texts;
        this.commits = commits;
        this.written = written;
        this.membership = membership;
    }

    /** The words of a block as it stands now, in order, each run with its author; empty when it is not there or not in view. */
    public List<Authored> ofBlock(TextId text, String blockId) {
        return written(text)
                .flatMap(now ->
                        Blocks.find(now.text().doc(), blockId).map(block -> runs(text, now, block.pos(), block.end())))
                .orElse(List.of());
    }

    /**
     * The words between two positions of a version, as far as they still stand, in order, each run with its author; empty when they do
     * not, or are not in view, or the version is none or long past.
     */
    public List<Authored> ofRange(TextId text, int version, int from, int to) {
        return written(text)
                .filter(now -> version <= now.version() && version >= now.version() - FURTHEST_BACK)
                .map(now -> sinceMoved(text, now, version, from, to))
                .orElse(List.of());
    }

    /** Who wrote what of a whole text; empty when there is none or the reader may not see it: nobody can tell which. */
    public Optional<Attribution> ofWhole(TextId text, MemberId reader) {
        return texts.find(text)
                .filter(found -> membership
                        .actingOn(reader, found.room(), found.id().value())
                        .isPresent())
                .map(found -> new Attributing(texts.origin(text), membership).of(written.upTo(text, found.head())));
    }

    private List<Authored> sinceMoved(TextId text, Written now, int version, int from, int to) {
        int start = Math.max(0, from);
        int end = to;
        for (var commit : commits.between(text, version, now.version())) {
            for (var step : commit.steps()) {
                start = step.getMap().map(start, 1);
                end = step.getMap().map(end, -1);
            }
        }
        end = Math.min(end, now.text().doc().content().size());
        return start < end ? runs(text, now, start, end) : List.of();
    }

    private Optional<Written> written(TextId text) {
        return texts.find(text).map(head -> written.upTo(text, head.head()));
    }

    private List<Authored> runs(TextId text, Written now, int from, int to) {
        var runs = new Runs(texts.origin(text), membership);
        for (var range : now.blame().within(from, to))
            runs.add(now.text().doc().textBetween(range.from(), range.to(), " ", " "), now.by(range));
        return runs.found();
    }
}
