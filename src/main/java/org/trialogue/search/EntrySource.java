package org.trialogue.search;

import java.util.function.Consumer;

/** Each feature's own way to hand in everything it has, for a new index. */
public interface EntrySource {

    /** The kind of its entries. */
    String kind();

    /** Hands every entry to the receiver, one after the other, without holding them all. */
    void all(Consumer<SearchEntry> receiver);
}
