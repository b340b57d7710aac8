package org.trialogue.standards.rest;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.trialogue.platform.rest.Batch;
import org.trialogue.platform.rest.Cursor;

/** Pages of what is in memory as a whole. */
final class Pages {

    private Pages() {}

    /** The page after a cursor; one of something that is gone begins anew. */
    static <T> Batch<T> of(List<T> all, Function<T, String> key, int size, @Nullable String after) {
        var asked = Batch.size(size);
        var last = Cursor.read(after);
        var from = 0;
        for (var i = 0; i < all.size() && !last.isEmpty(); i++)
            if (key.apply(all.get(i)).equals(last)) from = i + 1;
        return Batch.of(all.subList(from, Math.min(all.size(), from + asked + 1)), asked, key);
    }
}
