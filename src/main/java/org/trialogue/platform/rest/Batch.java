package org.trialogue.platform.rest;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A page of what there is.
 *
 * @param items in a stable order
 * @param next what to send as {@code after} for the next page; null after the last one
 */
public record Batch<T>(List<T> items, @Nullable String next) {

    /** How many items come unless another number is asked for. */
    public static final String USUAL = "50";

    /** How many items may be asked for at once. */
    public static final int MOST = 100;

    /** Keeps its own copy. */
    public Batch {
        items = List.copyOf(items);
    }

    /**
     * A page out of one item more than was asked for: the one too many shows that there is a next page.
     *
     * @param key what the cursor remembers of the last item
     */
    public static <T> Batch<T> of(List<T> oneMore, int size, Function<T, String> key) {
        if (oneMore.size() <= size) return new Batch<>(oneMore, null);
        var items = oneMore.subList(0, size);
        return new Batch<>(items, Cursor.of(key.apply(items.getLast())));
    }

    /**
     * How many items to give.
     *
     * @throws WrongQuestion when it is none, or more than {@link #MOST}
     */
    public static int size(int asked) {
        if (asked < 1 || asked > MOST) throw new WrongQuestion("size must be between 1 and " + MOST);
        return asked;
    }
}
