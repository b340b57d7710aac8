package org.trialogue.search.domain;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Words without what people leave out when they type: accents, capitals, and the shape of an apostrophe. */
public final class Folding {

    private Folding() {}

    /** In lower case, without accents. */
    public static String folded(String text) {
        return Normalizer.normalize(text.replace('’', '\'').toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "");
    }

    /** Whether each of the words typed begins some word of a name. */
    public static boolean holds(String name, String typed) {
        var words = words(name);
        return words(typed).stream().allMatch(each -> words.stream().anyMatch(word -> word.startsWith(each)));
    }

    private static List<String> words(String text) {
        return Arrays.stream(folded(text).split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
