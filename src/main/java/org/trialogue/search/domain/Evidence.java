package org.trialogue.search.domain;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.trialogue.platform.Group;
import org.trialogue.search.Hit.Support;

/** How well something is supported, by the values of the facets {@code evidence} and {@code endorsement}. */
public final class Evidence {

    /** The facet of how results are known. */
    public static final String FACET = "evidence";

    /** The facet of the groups that endorsed something. */
    public static final String ENDORSEMENT = "endorsement";

    /** From the weakest to the strongest, as the vocabulary of evidence ranks them. */
    public static final List<String> STRENGTHS =
            List.of("account", "monitored", "evaluated", "independently-evaluated", "controlled-study");

    private Evidence() {}

    /** The rank of the strongest of these, from 1; 0 where none is known. */
    public static int rank(Collection<String> values) {
        return values.stream().mapToInt(Evidence::rank).max().orElse(0);
    }

    /** The rank of one, from 1; 0 where it is not known. */
    public static int rank(String value) {
        return STRENGTHS.indexOf(value) + 1;
    }

    /** What these facets of a document say of its support; values that are not known say nothing. */
    public static Support support(Map<String, List<String>> facets) {
        var strongest = facets.getOrDefault(FACET, List.of()).stream()
                .filter(STRENGTHS::contains)
                .max(Comparator.comparingInt(Evidence::rank))
                .orElse(null);
        var endorsement = facets.getOrDefault(ENDORSEMENT, List.of());
        return new Support(
                strongest,
                Arrays.stream(Group.values())
                        .filter(group ->
                                endorsement.contains(group.affiliation().key()))
                        .toList());
    }
}
