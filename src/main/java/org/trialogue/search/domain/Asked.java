package org.trialogue.search.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A query as it was read: {@code words "exact words" -words -"left out"}. Anything can be typed; whatever is not a letter or a figure
 * only parts words, and a quote without its twin is as if it were not there.
 *
 * @param loose words that may stand anywhere, in any form, lower case
 * @param exact words that must stand side by side as they are
 * @param without words, or words side by side, that must not be there
 */
public record Asked(List<String> loose, List<String> exact, List<String> without) {

    private static final int LONGEST = 2_000;
    private static final int MOST_WORDS = 40;
    private static final String LETTERS = "[\\p{L}\\p{N}][\\p{L}\\p{N}\\p{M}]*+";
    private static final String WORD = LETTERS + "(?:['’.]" + LETTERS + ")*+";
    private static final Pattern PART = Pattern.compile(
            "(?<![\\p{L}\\p{N}])([-−–])?\"([^\"]*)\"|(?<!\\S)[-−–](" + WORD + "(?:-" + WORD + ")*)|(" + WORD + ")");
    private static final Pattern WORDS = Pattern.compile(WORD);

    /** Keeps its own copies. */
    public Asked {
        loose = List.copyOf(loose);
        exact = List.copyOf(exact);
        without = List.copyOf(without);
    }

    /** Reads what was typed. Of a very long query only the beginning counts. */
    public static Asked of(String typed) {
        var text = typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed;
        var found = PART.matcher(quoted(text));
        var loose = new ArrayList<String>();
        var exact = new ArrayList<String>();
        var without = new ArrayList<String>();
        while (found.find() && loose.size() + exact.size() + without.size() < MOST_WORDS) {
            if (found.group(2) != null) keep(found.group(2), found.group(1) == null ? exact : without);
            else if (found.group(3) != null) keep(found.group(3), without);
            else loose.add(found.group(4).toLowerCase(Locale.ROOT));
        }
        return new Asked(loose, exact, without);
    }

    /** The first words of a text, so that nothing in it reads as quotes, a minus or a field. */
    public static String plain(String text) {
        return WORDS.matcher(text)
                .results()
                .limit(MOST_WORDS)
                .map(MatchResult::group)
                .collect(Collectors.joining(" "));
    }

    /** With the quotes of all languages as one sign, each where it was. */
    static String quoted(String typed) {
        return typed.replaceAll("[“”„«»]", "\"");
    }

    /** Whether nothing is left to look for. */
    public boolean blank() {
        return loose.isEmpty() && exact.isEmpty();
    }

    /** The same with the words in quotes as loose as the others, for when they stand nowhere as they were written. */
    public Asked loosened() {
        var words = new ArrayList<>(loose);
        for (var phrase : exact) words.addAll(List.of(phrase.split(" ")));
        return new Asked(words, List.of(), without);
    }

    /** Whether it is plain words, few enough to be read whole. */
    public boolean isLooseAlone() {
        return exact.isEmpty() && without.isEmpty() && loose.size() < MOST_WORDS;
    }

    private static void keep(String quoted, List<String> where) {
        var words = WORDS.matcher(quoted)
                .results()
                .limit(MOST_WORDS)
                .map(word -> word.group().toLowerCase(Locale.ROOT))
                .toList();
        if (!words.isEmpty()) where.add(String.join(" ", words));
    }
}
