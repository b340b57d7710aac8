package org.trialogue.standards.application;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.trialogue.search.WiderFacets;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Whatever is marked with a country is found by the regions, too, that the country is a part of. Which these are nobody edits, so they are read from
 * what is shipped: an index may be built before the vocabularies of a release are loaded.
 */
@Component
class RegionsOfCountries implements WiderFacets {

    private static final String FILE = "/org/trialogue/standards/countries.json";

    private final Map<String, Set<String>> regions = new HashMap<>();

    RegionsOfCountries(JsonMapper json) {
        var file = read(json);
        var broader = new HashMap<String, JsonNode>();
        for (var region : file.path("regions")) broader.put(region.path("key").asString(), region.path("broader"));
        for (var region : file.path("regions"))
            for (var country : region.path("countries"))
                gather(
                        region.path("key").asString(),
                        broader,
                        regions.computeIfAbsent(country.asString(), any -> new LinkedHashSet<>()));
    }

    @Override
    public Map<String, List<String>> wider(Map<String, List<String>> facets) {
        var wider = new LinkedHashSet<String>();
        for (var country : facets.getOrDefault("country", List.of()))
            wider.addAll(regions.getOrDefault(country, Set.of()));
        return wider.isEmpty() ? Map.of() : Map.of("region", List.copyOf(wider));
    }

    private static void gather(String region, Map<String, JsonNode> broader, Set<String> into) {
        if (into.add(region))
            for (var wider : Objects.requireNonNull(broader.get(region))) gather(wider.asString(), broader, into);
    }

    private static JsonNode read(JsonMapper json) {
        try (var file = Objects.requireNonNull(RegionsOfCountries.class.getResourceAsStream(FILE))) {
            return json.readTree(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
