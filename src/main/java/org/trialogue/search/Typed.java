package org.trialogue.search;

import org.trialogue.search.domain.Folding;

/** What somebody has typed so far into a field that completes: the beginnings of words, in any order, whatever the accents and capitals. */
public record Typed(String words) {

    /** Whether each of them begins some word of this name. */
    public boolean fits(String name) {
        return Folding.holds(name, words);
    }

    /** Whether the name begins with all of it as it stands. */
    public boolean begins(String name) {
        return Folding.folded(name.strip()).startsWith(Folding.folded(words.strip()));
    }
}
