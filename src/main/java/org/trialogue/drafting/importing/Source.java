package org.trialogue.drafting.importing;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a file holds, whatever its format: paragraphs in order, what is said beside them, and how often something could not be brought along.
 */
record Source(List<Paragraph> paragraphs, List<Comment> comments, Map<LeftOut, Integer> leftOut) {

    Source(List<Paragraph> paragraphs, Map<LeftOut, Integer> leftOut) {
        this(paragraphs, List.of(), leftOut);
    }

    Source {
        paragraphs = List.copyOf(paragraphs);
        comments = List.copyOf(comments);
        leftOut = leftOut.isEmpty() ? Map.of() : Map.copyOf(new EnumMap<>(leftOut));
    }

    /**
     * A paragraph of a file.
     *
     * @param number the number that the file's own automatic numbering gives it, or 0; a typed number still stands in the words
     * @param depth how far it is set in: 0 not at all, 1 under a provision, 2 under a part; {@link #SOMEHOW} where that is not to be told
     * @param change what was tracked of it as a whole, or of the break before it
     * @param table what it is if it is no paragraph but a table
     */
    record Paragraph(
            Words words,
            Kind kind,
            int number,
            int depth,
            @Nullable Change change,
            @Nullable Table table) {

        /** Set in, under whatever stands before it. */
        static final int SOMEHOW = 9;

        Paragraph(Words words, Kind kind, int number) {
            this(words, kind, number, 0, null, null);
        }

        static Paragraph plain(Words words) {
            return new Paragraph(words, Kind.PLAIN, 0);
        }

        /** All that was tracked in it and of it. */
        List<Change> changes() {
            var found = new ArrayList<Change>();
            if (change != null) found.add(change);
            for (var run : words.runs()) found.addAll(run.around().changes());
            if (table != null) found.addAll(table.changes());
            return found;
        }

        /** Whether it is set in under what stands before it. */
        boolean under() {
            return depth > 0;
        }

        static Paragraph table(Table table, int depth) {
            return new Paragraph(table.words(), Kind.TABLE, 0, depth, null, table);
        }
    }

    /**
     * What somebody said beside the text.
     *
     * @param key the one that runs name
     * @param remarks each with its author's name before it
     */
    record Comment(String key, List<String> remarks, boolean resolved) {}

    /** What the file itself says a paragraph is. */
    enum Kind {
        PLAIN,
        TITLE,
        HEADING_1,
        HEADING_2,
        HEADING_3,
        NUMBERED,
        LETTERED,
        ROMAN,
        BULLET,
        QUOTE,
        TABLE
    }
}
