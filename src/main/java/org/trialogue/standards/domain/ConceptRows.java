package org.trialogue.standards.domain;

import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.trialogue.standards.ConceptWords;

/** The words of the vocabularies, to be changed. */
@Repository
public class ConceptRows {

    private final JdbcClient jdbc;

    ConceptRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The key of a concept in the record; nobody else changes its words until the transaction ends. */
    public Optional<UUID> inHand(String scheme, String key) {
        return jdbc.sql("select id from standards.concept where scheme = ? and key = ? for update")
                .params(scheme, key)
                .query(UUID.class)
                .optional();
    }

    /** The key of a concept in the record. */
    public Optional<UUID> id(String scheme, String key) {
        return jdbc.sql("select id from standards.concept where scheme = ? and key = ?")
                .params(scheme, key)
                .query(UUID.class)
                .optional();
    }

    /** Which instruments stand for a right, by the keys of rights; for other vocabularies there are none. */
    public Map<String, List<String>> instruments() {
        var all = new HashMap<String, List<String>>();
        jdbc.sql("""
                        select c.key, i.code from standards.concept c, jsonb_array_elements_text(c.more -> 'instruments') as i(code)
                         where c.scheme = 'rights'""").query((ResultSet row) -> {
            all.computeIfAbsent(row.getString("key"), any -> new ArrayList<>()).add(row.getString("code"));
        });
        return all;
    }

    /** Puts other words in the place of those that a concept has. */
    public void change(String scheme, String key, ConceptWords words) {
        jdbc.sql("update standards.concept set edited = true where scheme = ? and key = ?")
                .params(scheme, key)
                .update();
        jdbc.sql("delete from standards.concept_word where scheme = ? and key = ?")
                .params(scheme, key)
                .update();
        for (var language : ConceptWords.LANGUAGES) {
            var position = 0;
            for (var word : words.all(language))
                jdbc.sql("""
                                insert into standards.concept_word (scheme, key, language, position, word) values (?, ?, ?, ?, ?)""").params(scheme, key, language, position++, word).update();
        }
    }
}
