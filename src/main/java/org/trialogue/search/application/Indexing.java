package org.trialogue.search.application;

import java.time.Clock;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.trialogue.search.domain.Index;
import org.trialogue.search.domain.IndexAway;
import org.trialogue.search.domain.Kept;

/**
 * Carries what was handed in to the index. The marks in the table are the queue: what a failure leaves marked is taken up again, here or
 * on another node.
 */
@Service
public class Indexing extends Worker {

    private static final Logger LOG = LoggerFactory.getLogger(Indexing.class);
    private static final int BATCH = 200;

    private final Outbox outbox;
    private final Index index;
    private final Rebuild rebuild;
    private final Wake wake;
    private final Clock clock;
    private boolean checked;

    Indexing(Outbox outbox, Index index, Rebuild rebuild, Wake wake, Clock clock) {
        super("search-indexing");
        this.outbox = outbox;
        this.index = index;
        this.rebuild = rebuild;
        this.wake = wake;
        this.clock = clock;
    }

    /**
     * Carries over everything that waits. What the index will not take waits no more, and is kept with the reason.
     *
     * @return how many entries the index took
     * @throws IndexAway when it takes them no more; the rest stays marked
     */
    public int catchUp() {
        var carried = 0;
        for (var waiting = outbox.awaiting(BATCH); !waiting.isEmpty(); waiting = outbox.awaiting(BATCH)) {
            carried += carry(waiting);
        }
        return carried;
    }

    private int carry(List<Kept> waiting) {
        var answering = outbox.answering();
        var refused = index.write(waiting);
        outbox.settle(waiting, refused, answering, clock.instant());
        return waiting.size() - refused.size();
    }

    @Override
    void turn() throws InterruptedException {
        if (!checked) rebuild.ifDrifted();
        checked = true;
        catchUp();
        wake.await(LOOK);
    }

    /** The index may come back as another one, so it is looked at anew. */
    @Override
    void failed(RuntimeException why) {
        checked = false;
        if (why instanceof IndexAway) LOG.warn("The search index is away: {}", why.getMessage());
        else LOG.error("Indexing failed; what waits stays marked", why);
    }
}
