package org.trialogue.plans;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.trialogue.membership.OrganizationId;

/**
 * Which commitments of a plan a list shows.
 *
 * @param words what their sentences contain, whatever the case and the accents; empty narrows nothing
 * @param lead who leads them; null narrows nothing
 */
public record ListQuestion(String words, @Nullable OrganizationId lead) {

    /** All of them. */
    public static final ListQuestion ALL = new ListQuestion("", null);

    private static final int LONGEST = 200;
    private static final int MOST = 12;
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");

    /** Words without the blanks around them; what is longer than anybody types is cut. */
    public ListQuestion {
        words = words.replace("\0", "").strip();
        if (words.length() > LONGEST)
            words = words.substring(0, words.offsetByCodePoints(0, words.codePointCount(0, LONGEST - 1)));
    }

    /** Whether something narrows it. */
    public boolean narrowed() {
        return !words.isEmpty() || lead != null;
    }

    /** Its words one by one, as they were typed. */
    public List<String> each() {
        return Arrays.stream(BLANKS.split(words))
                .filter(word -> !word.isEmpty())
                .distinct()
                .limit(MOST)
                .toList();
    }
}
