package org.trialogue.search.elastic;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.trialogue.search.Hit.Because;

/** Tells by what a document was found, from the names of the clauses that it matched and the words set off in it. */
final class Reasons {

    /** What names of clauses begin with that look for the very words. */
    static final String WORDS = "words";

    /** What names of clauses begin with that look for what the vocabulary says instead. */
    static final String SYNONYM = "synonym";

    private Reasons() {}

    /**
     * By what it was found.
     *
     * @param matched the names of the clauses that it matched
     * @param found the words that were found, as they stand there, in lower case
     * @param asked the words asked for, in lower case
     * @param near whether it is near in meaning
     */
    static Set<Because> of(Collection<String> matched, List<String> found, Collection<String> asked, boolean near) {
        var reasons = EnumSet.noneOf(Because.class);
        if (any(matched, WORDS)) reasons.add(Because.WORDS);
        if (any(matched, SYNONYM)) reasons.add(Because.SYNONYM);
        else if (found.stream().anyMatch(word -> !asked.contains(word))) reasons.add(Because.STEM);
        if (near) reasons.add(Because.MEANING);
        return reasons;
    }

    private static boolean any(Collection<String> matched, String reason) {
        return matched.stream().anyMatch(name -> name.startsWith(reason));
    }
}
