package org.trialogue.search.application;

import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.trialogue.membership.Membership;
import org.trialogue.membership.Person;
import org.trialogue.platform.Affiliation;
import org.trialogue.platform.Refusal;
import org.trialogue.platform.security.Viewing;
import org.trialogue.search.domain.Index;
import org.trialogue.search.domain.IndexAway;

/** For the secretariat, which looks after the portal: how the index stands, and to have it built anew. */
@Service
public class IndexCare {

    private static final Logger LOG = LoggerFactory.getLogger(IndexCare.class);

    private final Outbox outbox;
    private final Index index;
    private final Rebuild rebuild;
    private final Membership membership;

    IndexCare(Outbox outbox, Index index, Rebuild rebuild, Membership membership) {
        this.outbox = outbox;
        this.index = index;
        this.rebuild = rebuild;
        this.membership = membership;
    }

    /**
     * How the index stands at this moment.
     *
     * @throws Refusal for whoever is not of the secretariat
     */
    public Standing standing() {
        secretariat();
        var waits = outbox.waits();
        return new Standing(
                found(),
                waits.kept(),
                waits.awaiting(),
                waits.oldest(),
                waits.unmeant(),
                waits.setAside(),
                rebuild.isRunning());
    }

    /**
     * Begins to build the index anew; searches are answered by the old one meanwhile.
     *
     * @throws Refusal for whoever is not of the secretariat, while somebody is at it already, and while Elasticsearch is away
     */
    public void buildAnew() {
        var by = secretariat();
        if (isAway()) throw new Refusal("search.refused.index-away");
        LOG.info("The search index is to be built anew, as {} asked", by.id());
        var begun = new CompletableFuture<Boolean>();
        Thread.ofVirtual().name("search-rebuild").start(() -> build(begun));
        if (!begun.join()) throw new Refusal("search.refused.index-building");
    }

    private boolean isAway() {
        try {
            index.size();
            return false;
        } catch (IndexAway away) {
            return true;
        }
    }

    private void build(CompletableFuture<Boolean> begun) {
        try {
            rebuild.runUnlessRunning(begun);
        } catch (RuntimeException failed) {
            LOG.error("The search index was not built; the old one answers", failed);
        }
    }

    private OptionalLong found() {
        try {
            return index.size();
        } catch (IndexAway away) {
            return OptionalLong.empty();
        }
    }

    private Person secretariat() {
        return Viewing.member()
                .flatMap(membership::person)
                .filter(person -> person.affiliation() == Affiliation.SECRETARIAT)
                .orElseThrow(() -> new Refusal("search.refused.secretariat"));
    }
}
