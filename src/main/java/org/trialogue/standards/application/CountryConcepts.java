package org.trialogue.standards.application;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/**
 * The vocabulary of countries and of the regions that they are a part of, as the United Nations group them for statistics (M49). What countries are
 * called comes with Java; what else they are called, and what regions are, we ship.
 */
record CountryConcepts(JsonMapper json) {

    /** The key of the vocabulary. */
    static final String SCHEME = "countries";

    private static final List<String> LANGUAGES = List.of("en", "fr", "es");

    /** Regions, each after what it is a part of, then countries: as the other vocabularies are written. */
    ArrayNode items(JsonNode file) {
        var items = json.createArrayNode();
        var regions = new LinkedHashMap<String, String>();
        for (var region : file.path("regions")) {
            var key = region.path("key").asString();
            item(items, key, region.path("broader"), region.path("labels"), file);
            for (var country : region.path("countries")) regions.put(country.asString(), key);
        }
        regions.forEach(
                (country, region) -> item(items, country, json.createArrayNode().add(region), called(country), file));
        return items;
    }

    /** Whether a key is one of the facet's: countries are known by letters, their regions by figures. */
    static boolean isOf(String facet, String key) {
        return switch (facet) {
            case "country" -> Character.isLetter(key.charAt(0));
            case "region" -> Character.isDigit(key.charAt(0));
            default -> true;
        };
    }

    private JsonNode called(String country) {
        var labels = json.createObjectNode();
        for (var language : LANGUAGES)
            labels.put(language, Locale.of("", country).getDisplayCountry(Locale.of(language)));
        return labels;
    }

    private static void item(ArrayNode items, String key, JsonNode broader, JsonNode labels, JsonNode file) {
        var item = items.addObject();
        item.put("key", key);
        item.set("broader", broader);
        item.set("labels", labels);
        item.set(
                "synonyms",
                file.path("synonyms").path(key).isObject()
                        ? file.path("synonyms").path(key)
                        : item.objectNode());
    }
}
