package org.trialogue.search;

import java.util.List;

/** Where features hand in what can be found. Call it from a listener after the commit; both calls may be repeated. */
public interface Entries {

    /**
     * Puts an entry in, or replaces an older version of it.
     *
     * @throws IllegalArgumentException when its audience is the room of a caucus
     */
    void put(SearchEntry entry);

    /**
     * Puts many in at once.
     *
     * @throws IllegalArgumentException when the audience of one is the room of a caucus
     */
    void putAll(List<SearchEntry> entries);

    /** Takes an entry out. */
    void remove(String kind, String id, long version);
}
