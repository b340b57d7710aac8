package org.trialogue.search.domain;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A query as it was typed, with other words in place of some. */
public final class Respelling {

    private Respelling() {}

    /** The same query, each of these words, wherever it stands as a word of its own, replaced by the other. */
    public static String of(String typed, Map<String, String> words) {
        var written = typed;
        for (var word : words.entrySet())
            written = Pattern.compile(
                            "(?<![\\p{L}\\p{N}])" + Pattern.quote(word.getKey()) + "(?![\\p{L}\\p{N}\\p{M}])",
                            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                    .matcher(written)
                    .replaceAll(Matcher.quoteReplacement(word.getValue()));
        return written;
    }
}
