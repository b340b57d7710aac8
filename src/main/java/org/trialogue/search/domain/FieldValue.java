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
                    + "(?:\"([^\"]*)\"|([\\p{L}\\p{N}](?:[^\\s\"]*[\\p{L}\\p{N}\\p{M}])?))");

    /** Those in what was typed, in their order; what stands in quotes names none. */
    public static List<FieldValue> in(String typed) {
        return PART.matcher(Asked.quoted(typed))
                .results()
                .filter(part -> part.group(2) != null)
                .map(FieldValue::of)
                .toList();
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
