package org.trialogue.search;

import java.util.List;
import java.util.Map;

/** A vocabulary that knows what values of facets are a part of: whatever is marked with one can be narrowed by the wider ones, too. */
public interface WiderFacets {

    /**
     * What follows from the facets of an entry.
     *
     * @param facets values by facet, as the owner of the entry wrote them
     * @return further values by further facets; none where nothing follows
     */
    Map<String, List<String>> wider(Map<String, List<String>> facets);
}
