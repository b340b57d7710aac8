package org.trialogue.search.domain;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.trialogue.search.Begun;
import org.trialogue.search.Hit;
import org.trialogue.search.Results;
import org.trialogue.search.domain.Held.Key;

/** The search index: a projection of the entries that can be built anew at any time. Every call may fail with {@link IndexAway}. */
public interface Index {

    /** Answers a query. */
    Results find(Sought sought);

    /** What is found alone: nothing is counted. */
    List<Hit> hits(Sought sought);

    /** What may be meant by words that are being typed, the best of each kind first. */
    List<Begun.Thing> begun(Beginning beginning);

    /** The loose words that nothing holds which the viewer may see, each with one like it that something holds. */
    Map<String, String> respelled(Sought sought);

    /**
     * Writes entries, or takes out those that were removed; an older revision never replaces a newer one.
     *
     * @return those that it will not take, of which it then holds nothing
     */
    List<Refused> write(List<Kept> entries);

    /** What it holds after a key, in the order of keys: at most so many. */
    List<Held> after(Key key, int atMost);

    /** Which revisions it holds of these at this very moment. */
    Map<Key, Long> held(Collection<Key> keys);

    /** Takes these revisions out; a later one stays. */
    void drop(Map<Key, Long> revisions);

    /** How many entries can be found; empty when there is no index, or one of another shape. */
    java.util.OptionalLong size();

    /** Makes what was written findable at once. */
    void refresh();

    /** Begins a new index beside the one that answers. */
    Building begin();

    /** An index that does not answer yet. */
    interface Building {

        /**
         * Writes entries into it.
         *
         * @return those that it will not take
         */
        List<Refused> write(List<Kept> entries);

        /** Lets it answer from now on, and drops the one before it. */
        void finish();

        /** Drops it; the one that answers stays, and so does this one where it answers by now. */
        void abandon();
    }
}
