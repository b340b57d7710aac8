package org.trialogue.drafting.importing;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Where the words are that comments of a file are about: the first paragraph of them, if they go on. */
final class CommentSpots {

    /**
     * Words within a line.
     *
     * @param block the key of the block that holds the line
     */
    record Spot(String block, int from, int to) {}

    private final Map<String, Spot> spots = new LinkedHashMap<>();

    /** Takes note of what comments are about the words of a block; each letter, broken line and note counts for one. */
    void found(String block, Words words) {
        var position = 0;
        for (var run : words.runs()) {
            var end = position + length(run);
            for (var comment : run.around().comments()) reach(comment, new Spot(block, position, end));
            position = end;
        }
    }

    Optional<Spot> of(String comment) {
        return Optional.ofNullable(spots.get(comment));
    }

    private void reach(String comment, Spot spot) {
        spots.merge(
                comment,
                spot,
                (first, next) ->
                        first.block().equals(next.block()) ? new Spot(first.block(), first.from(), next.to()) : first);
    }

    /** In positions of the document, a note has its own length and two ends. */
    private static int length(Run run) {
        return run.note() == null ? run.words().length() : run.note().text().length() + 2;
    }
}
