package org.trialogue.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * What a field said before and says after: keys, words, numbers, days. Null stands for nothing; both are null where the wording changed,
 * which is content and stays out of the record.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Change(@Nullable String before, @Nullable String after) {

    private static final int LONGEST = 300;

    /** Several keys are no words: cut, they would name others, or nobody. */
    private static final int LONGEST_OF_MANY = 4_000;

    static Change of(@Nullable Object before, @Nullable Object after) {
        return new Change(said(before), said(after));
    }

    private static @Nullable String said(@Nullable Object value) {
        if (value == null) return null;
        if (value instanceof Collection<?> many)
            return shortened(
                    String.join(
                            ", ", many.stream().map(String::valueOf).sorted().toList()),
                    LONGEST_OF_MANY);
        return shortened(value instanceof Enum<?> word ? word.name() : value.toString(), LONGEST);
    }

    /** A long value is cut, and no letter in two; the letter NUL, which the database does not take, goes. */
    private static String shortened(String text, int longest) {
        var clean = text.replace("\0", "");
        if (clean.length() <= longest) return clean;
        return clean.substring(0, clean.offsetByCodePoints(0, clean.codePointCount(0, longest - 1))) + "…";
    }
}
