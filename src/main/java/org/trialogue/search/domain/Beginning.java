package org.trialogue.search.domain;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

/**
 * What is being typed, ready to be completed.
 *
 * @param words the beginnings of words, none of them empty
 * @param named the keys of documents that are called so, whatever their titles
 * @param rooms the rooms that the viewer may enter: besides what everyone may see, nothing else is found
 * @param reader the language in which titles are preferred
 * @param each at most so many of one kind
 */
public record Beginning(List<String> words, Set<String> named, Set<UUID> rooms, Locale reader, int each) {

    /** From so many letters on, passages are looked at too: a letter or two begin some word in each of them. */
    private static final int SAYS_SOMETHING = 3;

    /** Of more, the rest is left aside: a name is known by fewer. */
    private static final int MOST = 8;

    /** Keeps its own copies. */
    public Beginning {
        words = List.copyOf(words);
        named = Set.copyOf(named);
        rooms = Set.copyOf(rooms);
    }

    /** The words of what was typed. */
    public static List<String> words(String typed) {
        return Arrays.stream(typed.split("[^\\p{L}\\p{N}\\p{M}'’]+"))
                .map(word -> word.replaceAll("^['’]+|['’]+$", ""))
                .filter(word -> !word.isEmpty())
                .limit(MOST)
                .toList();
    }

    /** Whether passages are looked at. */
    public boolean saysSomething() {
        return words.stream().anyMatch(word -> word.length() >= SAYS_SOMETHING);
    }
}
