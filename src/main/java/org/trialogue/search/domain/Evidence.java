package org.trialogue.search.domain;

import java.util.Collection;
import java.util.List;

/** How well something is supported, by the values of the facet {@code evidence}. */
public final class Evidence {

    /** From the weakest to the strongest, as the vocabulary of evidence ranks them. */
    public static final List<String> STRENGTHS =
            List.of("account", "monitored", "evaluated", "independently-evaluated", "controlled-study");

    private Evidence() {}

    /** The rank of the strongest of these, from 1; 0 where none is known. */
    public static int rank(Collection<String> values) {
        return values.stream()
                .mapToInt(value -> STRENGTHS.indexOf(value) + 1)
                .max()
                .orElse(0);
    }
}
