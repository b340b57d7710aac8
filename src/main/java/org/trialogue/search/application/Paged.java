package org.trialogue.search.application;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.trialogue.search.domain.Held.Key;

/** Walks through what comes page by page in the order of keys, holding one page at a time. */
final class Paged<T> {

    private final Function<Key, List<T>> following;
    private final Function<T, Key> key;
    private final Deque<T> page = new ArrayDeque<>();
    private Key last = Key.FIRST;
    private boolean ended;

    /** @param following the page after a key; an empty one is the end */
    Paged(Function<Key, List<T>> following, Function<T, Key> key) {
        this.following = following;
        this.key = key;
    }

    /** The next one, which stays; null after the last. */
    @Nullable
    T peek() {
        if (page.isEmpty() && !ended) {
            var more = following.apply(last);
            ended = more.isEmpty();
            page.addAll(more);
            if (!ended) last = key.apply(more.getLast());
        }
        return page.peekFirst();
    }

    /** The next one where it has this key, and goes on; null otherwise. */
    @Nullable
    T take(Key wanted) {
        var next = peek();
        return next != null && key.apply(next).equals(wanted) ? page.pollFirst() : null;
    }
}
