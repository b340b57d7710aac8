package org.trialogue.search.domain;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A part of what was typed that names a field: {@code country:kenya}, {@code theme:"forced labour"}.
 *
 * @param name as it was typed
 * @param value without its quotes
 * @param leftOut whether a minus stands before it
 * @param typed all of it
 * @param from where it begins
 */
public record FieldValue(String name, String value, boolean leftOut, String typed, int from) {

    private static final Pattern PART =
            Pattern.compile("\"[^\"]*\"|(?<![\\p{L}\\p{N}:])([-−–])?(\\p{L}[\\p{L}\\p{M}]*+):"
                    + "(?:\"([^\"\\p{Cc}]*)\"|([\\p{L}\\p{N}](?:[^\\s\\p{Cc}\"]*[\\p{L}\\p{N}\\p{M}])?))");

    private static final int LONGEST = 2_000;
    private static final int MOST = 10;

    /** The first of those in what was typed, in their order; what stands in quotes names none. */
    public static List<FieldValue> in(String typed) {
        return PART.matcher(Asked.quoted(typed.substring(0, Math.min(LONGEST, typed.length()))))
                .results()
                .filter(part -> part.group(2) != null)
                .limit(MOST)
                .map(FieldValue::of)
                .toList();
    }

    /** Whether something of this sort is left out by what was typed. */
    public static boolean leavesOut(String typed) {
        return in(typed).stream().anyMatch(FieldValue::leftOut);
    }

    /** Where it ends. */
    public int to() {
        return from + typed.length();
    }

    private static FieldValue of(MatchResult part) {
        var value = part.group(3) == null ? part.group(4) : part.group(3).strip();
        return new FieldValue(part.group(2), value, part.group(1) != null, part.group(), part.start());
    }
}
