package org.trialogue.standards.application;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import org.trialogue.search.FacetWords;
import org.trialogue.search.SearchExpansion;
import org.trialogue.standards.Concept;
import org.trialogue.standards.Concepts;
import org.trialogue.standards.domain.Thesaurus;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The vocabularies, kept in memory once read: they are asked for with every search and every page. */
@Service
class StoredConcepts implements Concepts, SearchExpansion, FacetWords {

    /** The vocabularies whose words widen a search; those of procedure and evidence would only blur it. */
    private static final List<String> WIDENING = List.of("themes", "target-groups", "sectors", "root-causes", "rights");

    private static final Map<String, String> SCHEMES = Map.of(
            "theme", "themes",
            "target", "target-groups",
            "sector", "sectors",
            "cause", "root-causes",
            "right", "rights",
            "party", "parties",
            "evidence", "evidence-strength",
            "objectives", "objectives-met");

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final TransactionTemplate transaction;
    private volatile @Nullable Read read;

    StoredConcepts(JdbcClient jdbc, JsonMapper json, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.json = json;
        this.transaction = transaction;
    }

    private record Name(String scheme, String key) {}

    private record Read(Map<Name, Concept> concepts, Thesaurus thesaurus) {}

    /** Reads the tables again at the next question. */
    void forget() {
        read = null;
    }

    @Override
    public Optional<Concept> concept(String scheme, String key) {
        return Optional.ofNullable(read().concepts().get(new Name(scheme, key)));
    }

    @Override
    public List<Concept> in(String scheme) {
        return read().concepts().values().stream()
                .filter(concept -> concept.scheme().equals(scheme))
                .toList();
    }

    @Override
    public List<Concept> all() {
        return List.copyOf(read().concepts().values());
    }

    @Override
    public List<Find> expand(List<String> words) {
        return read().thesaurus().find(words);
    }

    @Override
    public Optional<String> word(String facet, String value, Locale locale) {
        return Optional.ofNullable(SCHEMES.get(facet))
                .flatMap(scheme -> concept(scheme, value))
                .map(concept -> concept.label(locale));
    }

    private Read read() {
        var known = read;
        if (known == null) {
            known = Objects.requireNonNull(transaction.execute(status -> fromTables()));
            if (!known.concepts().isEmpty()) read = known;
        }
        return known;
    }

    private Read fromTables() {
        var concepts = new LinkedHashMap<Name, Concept>();
        jdbc.sql("""
                        select c.scheme, c.key, array_to_string(c.broader, ',') as wider,
                               jsonb_object_agg(w.language, w.words) as words
                          from standards.concept c
                          join (select scheme, key, language, jsonb_agg(word order by position) as words
                                  from standards.concept_word group by scheme, key, language) w
                            on w.scheme = c.scheme and w.key = c.key
                         group by c.scheme, c.key, c.position, c.broader
                         order by c.scheme, c.position""")
                .query(this::concept)
                .list()
                .forEach(concept -> concepts.put(new Name(concept.scheme(), concept.key()), concept));
        var widening = concepts.values().stream()
                .filter(concept -> WIDENING.contains(concept.scheme()))
                .toList();
        return new Read(concepts, new Thesaurus(widening));
    }

    private Concept concept(ResultSet row, int number) throws SQLException {
        var words = json.readValue(row.getString("words"), new TypeReference<Map<String, List<String>>>() {});
        var labels = new LinkedHashMap<String, String>();
        var synonyms = new LinkedHashMap<String, List<String>>();
        words.forEach((language, said) -> {
            labels.put(language, said.getFirst());
            synonyms.put(language, said.subList(1, said.size()));
        });
        var wider = row.getString("wider");
        return new Concept(
                row.getString("scheme"),
                row.getString("key"),
                labels,
                synonyms,
                wider.isEmpty() ? List.of() : List.of(wider.split(",")));
    }
}
