package org.trialogue.drafting.importing;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What a file holds, whatever its format: paragraphs in order, and how often something could not be brought along. */
record Source(List<Paragraph> paragraphs, Map<LeftOut, Integer> leftOut) {

    Source {
        paragraphs = List.copyOf(paragraphs);
        leftOut = leftOut.isEmpty() ? Map.of() : Map.copyOf(new EnumMap<>(leftOut));
    }

    /**
     * A paragraph of a file.
     *
     * @param number the number that the file's own automatic numbering gives it, or 0; a typed number still stands in the words
     */
    record Paragraph(Words words, Kind kind, int number) {

        static Paragraph plain(Words words) {
            return new Paragraph(words, Kind.PLAIN, 0);
        }
    }

    /** What the file itself says a paragraph is. */
    enum Kind {
        PLAIN,
        TITLE,
        HEADING_1,
        HEADING_2,
        HEADING_3,
        NUMBERED,
        LETTERED,
        BULLET
    }
}
