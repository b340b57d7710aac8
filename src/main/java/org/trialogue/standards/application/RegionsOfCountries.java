package org.trialogue.standards.application;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.trialogue.search.WiderFacets;
import org.trialogue.standards.Concept;

/** Whatever is marked with a country is found by the regions, too, that the country is a part of. */
@Component
class RegionsOfCountries implements WiderFacets {

    private final StoredConcepts concepts;

    RegionsOfCountries(StoredConcepts concepts) {
        this.concepts = concepts;
    }

    @Override
    public Map<String, List<String>> wider(Map<String, List<String>> facets) {
        var regions = new LinkedHashSet<String>();
        for (var country : facets.getOrDefault("country", List.of())) gather(country, regions);
        return regions.isEmpty() ? Map.of() : Map.of("region", List.copyOf(regions));
    }

    private void gather(String key, Set<String> regions) {
        for (var wider : concepts.concept(CountryConcepts.SCHEME, key)
                .map(Concept::broader)
                .orElse(List.of())) if (regions.add(wider)) gather(wider, regions);
    }
}
