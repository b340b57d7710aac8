package org.trialogue.search.application;

import java.util.List;
import java.util.Optional;
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

    /** How many of what was refused are listed. */
    public static final int MOST_SHOWN = 50;

    private static final Logger LOG = LoggerFactory.getLogger(IndexCare.class);

    private final Outbox outbox;
    private final Index index;
    private final Rebuild rebuild;
    private final DriftCheck drift;
    private final KnownRevisions known;
    private final RefusedEntries refusals;
    private final Wake wake;
    private final Membership membership;

    IndexCare(
            Outbox outbox,
            Index index,
            Rebuild rebuild,
            DriftCheck drift,
            KnownRevisions known,
            RefusedEntries refusals,
            Wake wake,
            Membership membership) {
        this.outbox = outbox;
        this.index = index;
        this.rebuild = rebuild;
        this.drift = drift;
        this.known = known;
        this.refusals = refusals;
        this.wake = wake;
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
                waits.refused(),
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

    /**
     * What the index will not take: the last {@link #MOST_SHOWN}.
     *
     * @throws Refusal for whoever is not of the secretariat
     */
    public List<Unfound> refused() {
        secretariat();
        return refusals.last(MOST_SHOWN);
    }

    /**
     * Has what was refused tried once more, within a moment.
     *
     * @return how many entries that are
     * @throws Refusal for whoever is not of the secretariat
     */
    public long tryAgain() {
        var by = secretariat();
        var tried = outbox.tryAgain();
        LOG.info("{} entries that the search index refused are tried once more, as {} asked", tried, by.id());
        wake.up();
        return tried;
    }

    /**
     * How the index compared with the database when it was last looked at, entry by entry.
     *
     * @throws Refusal for whoever is not of the secretariat
     */
    public Optional<Drift> compared() {
        secretariat();
        return known.last();
    }

    /**
     * Compares the index with the database, entry by entry. With many entries that takes a while.
     *
     * @param mending whether what differs is set right
     * @return what is found, once it is; empty where another node is at it; a {@link Refusal} that says why where it could not be compared to the end
     * @throws Refusal for whoever is not of the secretariat, and while Elasticsearch is away
     */
    public CompletableFuture<Optional<Drift>> compare(boolean mending) {
        secretariat();
        if (isAway()) throw new Refusal("search.refused.index-away");
        var found = new CompletableFuture<Optional<Drift>>();
        Thread.ofVirtual().name("search-drift").start(() -> {
            try {
                found.complete(drift.run(mending));
            } catch (RuntimeException failed) {
                LOG.error("The search index was not compared", failed);
                found.completeExceptionally(new Refusal(
                        failed instanceof IndexAway ? "search.refused.index-away" : "search.refused.index-uncompared"));
            }
        });
        return found;
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
