package org.trialogue.drafting.comparing;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A paragraph, a heading or a picture of a document.
 *
 * @param key what it is known by in each version
 * @param kind as the schema names it
 * @param number as shown before it, or empty
 * @param holder who holds it, where it is one of the alternative wordings; or empty
 * @param depth how far it stands in, 0 at the margin
 */
public record Line(String key, String kind, String number, String holder, int depth, List<Word> words) {

    static final String OF_BLOCK = "id ";

    /** Keeps its own copy. */
    public Line {
        words = List.copyOf(words);
    }

    /** What it says. */
    public String text() {
        return words.stream().map(Word::text).collect(Collectors.joining());
    }

    /** The key of the block in the text, where it has one. */
    public Optional<String> blockId() {
        return key.startsWith(OF_BLOCK) ? Optional.of(key.substring(OF_BLOCK.length())) : Optional.empty();
    }

    /** Whether the other says the same in the same form; the numbers may differ, as they follow from what stands before. */
    boolean same(Line other) {
        return kind.equals(other.kind)
                && holder.equals(other.holder)
                && depth == other.depth
                && words.equals(other.words);
    }
}
