package org.trialogue.drafting.importing;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Where the words are that comments of a file are about. */
final class CommentSpots {

    /**
     * Words from one line to the same or another.
     *
     * @param block the key of the block that holds the first line
     * @param lastBlock the key of the block that holds the last one
     */
    record Spot(String block, int from, String lastBlock, int to) {}

    private final Map<String, Spot> spots = new LinkedHashMap<>();
    private final CitedLinks cited;

    CommentSpots(CitedLinks cited) {
        this.cited = cited;
    }

    /** Takes note of what comments are about the words of a block; each letter, broken line, note and citation counts for one. */
    void found(String block, Words words) {
        var position = 0;
        for (var run : words.runs()) {
            var end = position + length(run);
            for (var comment : run.around().comments()) reach(comment, new Spot(block, position, block, end));
            position = end;
        }
    }

    Optional<Spot> of(String comment) {
        return Optional.ofNullable(spots.get(comment));
    }

    private void reach(String comment, Spot spot) {
        spots.merge(comment, spot, (first, next) -> new Spot(first.block(), first.from(), next.lastBlock(), next.to()));
    }

    /** In positions of the document, a note has its own length and two ends. */
    private int length(Run run) {
        if (run.note() != null) return run.note().text().length() + 2;
        return cited.practice(run).isPresent() ? 1 : run.words().length();
    }
}
