package org.trialogue.drafting.importing;

import java.util.EnumSet;
import java.util.Set;

/** Words that look the same. A line feed in them is a line that the author broke on purpose. */
record Run(String words, Set<Emphasis> emphases) {

    /** What sets words apart, in the order in which the document's schema lists the marks. */
    enum Emphasis {
        STRONG,
        EM,
        UNDERLINE,
        SUPERSCRIPT,
        SUBSCRIPT
    }

    Run {
        emphases = emphases.isEmpty() ? Set.of() : EnumSet.copyOf(emphases);
    }

    Run(String words) {
        this(words, Set.of());
    }

    Run saying(String other) {
        return new Run(other, emphases);
    }
}
