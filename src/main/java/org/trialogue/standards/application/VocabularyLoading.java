package org.trialogue.standards.application;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Brings themes, vocabularies and countries into the tables; concepts whose words editors changed keep them, and those that they placed stay there. */
record VocabularyLoading(JdbcClient jdbc, JsonMapper json) {

    private static final List<String> LANGUAGES = List.of("en", "fr", "es");
    private static final List<String> KNOWN = List.of("key", "label", "labels", "synonyms", "broader", "related");

    void load(JsonNode themes, JsonNode vocabularies, JsonNode countries) {
        scheme("themes", themes.path("themes"));
        for (var set : vocabularies.path("sets")) scheme(set.path("id").asString(), set.path("items"));
        scheme(CountryConcepts.SCHEME, new CountryConcepts(json).items(countries));
    }

    private void scheme(String scheme, JsonNode items) {
        var position = 0;
        for (var item : items) {
            concept(scheme, item, position++);
            if (edited(scheme, item)) continue;
            for (var language : LANGUAGES) words(scheme, item, language);
        }
    }

    private void concept(String scheme, JsonNode item, int position) {
        var rest = (ObjectNode) item.deepCopy();
        rest.remove(KNOWN);
        jdbc.sql("""
                        insert into standards.concept (scheme, key, position, broader, related, more)
                        values (?, ?, ?, string_to_array(?, ','), string_to_array(?, ','), ?::jsonb)
                        on conflict (scheme, key) do update set position = excluded.position, more = excluded.more,
                          broader = case when concept.placed then concept.broader else excluded.broader end,
                          related = case when concept.placed then concept.related else excluded.related end""")
                .param(scheme)
                .param(item.path("key").asString())
                .param(position)
                .param(joined(item.path("broader")))
                .param(joined(item.path("related")))
                .param(json.writeValueAsString(rest))
                .update();
    }

    private boolean edited(String scheme, JsonNode item) {
        return jdbc.sql("select edited from standards.concept where scheme = ? and key = ?")
                .param(scheme)
                .param(item.path("key").asString())
                .query(Boolean.class)
                .single();
    }

    private void words(String scheme, JsonNode item, String language) {
        var key = item.path("key").asString();
        jdbc.sql("delete from standards.concept_word where scheme = ? and key = ? and language = ?")
                .param(scheme)
                .param(key)
                .param(language)
                .update();
        var label = item.path("labels").path(language).asString("");
        if (!label.isBlank()) word(scheme, key, language, 0, label);
        var position = 1;
        for (var synonym : item.path("synonyms").path(language))
            word(scheme, key, language, position++, synonym.asString());
    }

    private void word(String scheme, String key, String language, int position, String word) {
        jdbc.sql("insert into standards.concept_word (scheme, key, language, position, word) values (?, ?, ?, ?, ?)")
                .param(scheme)
                .param(key)
                .param(language)
                .param(position)
                .param(word)
                .update();
    }

    private static String joined(JsonNode keys) {
        return StreamSupport.stream(keys.spliterator(), false)
                .map(JsonNode::asString)
                .collect(Collectors.joining(","));
    }
}
