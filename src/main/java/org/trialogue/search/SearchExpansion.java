package org.trialogue.search;

import java.util.List;
import java.util.Map;

/** A vocabulary that knows under which other words, in which languages, the same thing is written. */
public interface SearchExpansion {

    /**
     * What it knows of a query.
     *
     * @param words the loose words of the query, lower case, in their order
     * @return its finds, in order, none overlapping another
     */
    List<Find> expand(List<String> words);

    /**
     * The words from one place to another are known.
     *
     * @param from the first word
     * @param to the word after the last
     * @param said what they are also called, by language ({@code en, fr, es}), the label first; without the words themselves
     * @param marked by which values of facets things are marked that are about it, whatever words they use
     */
    record Find(int from, int to, Map<String, List<String>> said, Map<String, List<String>> marked) {

        /** Keeps its own copies. */
        public Find {
            said = Map.copyOf(said);
            marked = Map.copyOf(marked);
        }

        /** Whether both know the same words. */
        public boolean overlaps(Find other) {
            return from < other.to && other.from < to;
        }

        /** Words alone. */
        public Find(int from, int to, Map<String, List<String>> said) {
            this(from, to, said, Map.of());
        }
    }
}
