package org.trialogue.standards.ui;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The vocabularies that things are tagged with, and the facet of the library's page that each is. */
final class Schemes {

    private static final Map<String, String> FACETS = facets();

    private Schemes() {}

    private static Map<String, String> facets() {
        var facets = new LinkedHashMap<String, String>();
        facets.put("themes", "theme");
        facets.put("rights", "right");
        facets.put("root-causes", "cause");
        facets.put("target-groups", "target");
        facets.put("sectors", "sector");
        facets.put("parties", "party");
        facets.put("countries", "country");
        facets.put("evidence-strength", "evidence");
        facets.put("objectives-met", "objectives");
        facets.put("transferability", "transferability");
        facets.put("management-response", "response");
        facets.put("learned-basis", "");
        facets.put("procedure", "");
        return facets;
    }

    /** Their keys, those that one searches by first. */
    static Iterable<String> all() {
        return FACETS.keySet();
    }

    static boolean known(String scheme) {
        return FACETS.containsKey(scheme);
    }

    /** By which facet things are found that are tagged with a concept; empty where nothing is tagged with those of its vocabulary. */
    static Optional<String> facet(String scheme, String key) {
        if (scheme.equals("countries") && Character.isDigit(key.charAt(0))) return Optional.of("region");
        return Optional.ofNullable(FACETS.get(scheme)).filter(facet -> !facet.isEmpty());
    }
}
