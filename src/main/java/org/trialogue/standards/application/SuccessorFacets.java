package org.trialogue.standards.application;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.trialogue.search.WiderFacets;

/** Whatever is tagged with a concept that was retired is found by what stands in its place, and by that alone. */
@Component
class SuccessorFacets implements WiderFacets {

    private final StoredConcepts concepts;

    SuccessorFacets(StoredConcepts concepts) {
        this.concepts = concepts;
    }

    @Override
    public Map<String, List<String>> wider(Map<String, List<String>> facets) {
        var moved = new HashMap<String, List<String>>();
        for (var facet : ConceptPlacing.FACETS.values()) {
            var written = facets.getOrDefault(facet, List.of());
            var now = written.stream()
                    .map(value -> concepts.current(facet, value))
                    .distinct()
                    .toList();
            if (!now.equals(written)) moved.put(facet, now);
        }
        return moved;
    }
}
