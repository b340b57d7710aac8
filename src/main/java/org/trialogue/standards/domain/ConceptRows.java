package org.trialogue.standards.domain;

import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.trialogue.standards.ConceptPlace;
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

    /**
     * A concept where it stands.
     *
     * @param id its key in the record, and under which the versions of its words are kept
     * @param placeId under which those of its place are
     */
    public record Placed(UUID id, UUID placeId, ConceptPlace place) {}

    /** The places of all concepts of a vocabulary, by their keys; nobody else moves any until the transaction ends. */
    public Map<String, Placed> placesInHand(String scheme) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('standards.concept ' || ?, 0))")
                .param(scheme)
                .query((row, number) -> number)
                .list();
        var places = new HashMap<String, Placed>();
        jdbc.sql("""
                        select key, id, place_id, array_to_string(broader, ',') as wider, array_to_string(related, ',') as beside,
                               retired, successor
                          from standards.concept where scheme = ?""").param(scheme).query(row -> {
            places.put(
                    row.getString("key"),
                    new Placed(
                            row.getObject("id", UUID.class),
                            row.getObject("place_id", UUID.class),
                            new ConceptPlace(
                                    keys(row.getString("wider")),
                                    keys(row.getString("beside")),
                                    row.getBoolean("retired"),
                                    row.getString("successor"))));
        });
        return places;
    }

    /** Under which key the versions of the place of a concept are kept. */
    public Optional<UUID> placeId(String scheme, String key) {
        return jdbc.sql("select place_id from standards.concept where scheme = ? and key = ?")
                .params(scheme, key)
                .query(UUID.class)
                .optional();
    }

    /** Adds a concept after all others of its vocabulary. */
    public Placed add(String scheme, String key, ConceptWords words, ConceptPlace place) {
        var added = new Placed(UUID.randomUUID(), UUID.randomUUID(), place);
        jdbc.sql("""
                        insert into standards.concept (scheme, key, position, broader, related, more, id, place_id, edited, placed)
                        values (?, ?, (select coalesce(max(position) + 1, 0) from standards.concept where scheme = ?),
                          string_to_array(?, ','), string_to_array(?, ','), '{}', ?, ?, true, true)""")
                .params(
                        scheme,
                        key,
                        scheme,
                        String.join(",", place.broader()),
                        String.join(",", place.related()),
                        added.id(),
                        added.placeId())
                .update();
        change(scheme, key, words);
        return added;
    }

    /** Puts a concept elsewhere. */
    public void place(String scheme, String key, ConceptPlace place) {
        jdbc.sql("""
                        update standards.concept set placed = true, broader = string_to_array(?, ','), related = string_to_array(?, ','),
                          retired = ?, successor = ?
                         where scheme = ? and key = ?""")
                .params(Arrays.asList(
                        String.join(",", place.broader()),
                        String.join(",", place.related()),
                        place.retired(),
                        place.successor(),
                        scheme,
                        key))
                .update();
    }

    private static List<String> keys(String joined) {
        return joined.isEmpty() ? List.of() : List.of(joined.split(","));
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
