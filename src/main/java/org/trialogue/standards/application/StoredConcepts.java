package org.trialogue.standards.application;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.trialogue.search.FacetWords;
import org.trialogue.search.SearchExpansion;
import org.trialogue.standards.Concept;
import org.trialogue.standards.ConceptWords;
import org.trialogue.standards.Concepts;
import org.trialogue.standards.domain.Revisions;
import org.trialogue.standards.domain.Succession;
import org.trialogue.standards.domain.Thesaurus;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The vocabularies, kept in memory once read: they are asked for with every search and every page. */
@Service
class StoredConcepts implements Concepts, SearchExpansion, FacetWords {

    /** The vocabularies whose words widen a search; those of procedure and evidence would only blur it. */
    static final List<String> WIDENING =
            List.of("themes", "target-groups", "sectors", "root-causes", "rights", CountryConcepts.SCHEME);

    /** The name of this island is the French word for a meeting. */
    private static final Name NO_NAME = new Name(CountryConcepts.SCHEME, "RE");

    /** For how long another node's change may stay unnoticed. */
    private static final Duration FRESH = Duration.ofSeconds(1);

    private static final Map<String, String> SCHEMES = Map.ofEntries(
            Map.entry("theme", "themes"),
            Map.entry("target", "target-groups"),
            Map.entry("sector", "sectors"),
            Map.entry("cause", "root-causes"),
            Map.entry("right", "rights"),
            Map.entry("party", "parties"),
            Map.entry("endorsement", "parties"),
            Map.entry("evidence", "evidence-strength"),
            Map.entry("objectives", "objectives-met"),
            Map.entry("transferability", "transferability"),
            Map.entry("response", "management-response"),
            Map.entry("country", CountryConcepts.SCHEME),
            Map.entry("region", CountryConcepts.SCHEME));

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final TransactionTemplate transaction;
    private final Revisions revisions;
    private final Clock clock;
    private volatile @Nullable Read read;

    StoredConcepts(
            JdbcClient jdbc, JsonMapper json, TransactionTemplate transaction, Revisions revisions, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.transaction = transaction;
        this.revisions = revisions;
        this.clock = clock;
    }

    private record Name(String scheme, String key) {}

    /**
     * What was read, at which edition of the library, and when that was last found to be the newest.
     *
     * @param called the keys of concepts by what they are called in their scheme
     * @param successors the keys of what stands in the place of retired concepts
     */
    private record Read(
            Map<Name, Concept> concepts,
            Map<Name, List<String>> called,
            Map<Name, String> successors,
            Thesaurus thesaurus,
            long edition,
            Instant looked) {

        Read stillAt(Instant now) {
            return new Read(concepts, called, successors, thesaurus, edition, now);
        }
    }

    /** Reads the tables again at the next question. */
    void forget() {
        read = null;
    }

    /** The same once the transaction of this thread has been committed. */
    void forgetAfterwards() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                forget();
            }
        });
    }

    /** The words of a concept as they stand in the tables. */
    Optional<ConceptWords> stored(String scheme, String key) {
        return Optional.ofNullable(concepts().get(new Name(scheme, key))).map(ConceptWords::of);
    }

    @Override
    public Optional<Concept> concept(String scheme, String key) {
        return Optional.ofNullable(read().concepts().get(new Name(scheme, key)));
    }

    @Override
    public List<Concept> in(String scheme) {
        return read().concepts().values().stream()
                .filter(concept -> concept.scheme().equals(scheme) && !concept.retired())
                .toList();
    }

    @Override
    public List<Concept> all() {
        return read().concepts().values().stream()
                .filter(concept -> !concept.retired())
                .toList();
    }

    @Override
    public List<Concept> retired(String scheme) {
        return read().concepts().values().stream()
                .filter(concept -> concept.scheme().equals(scheme) && concept.retired())
                .toList();
    }

    @Override
    public String current(String facet, String value) {
        // A facet is called otherwise than its vocabulary, and no vocabulary as another's facet.
        var scheme = SCHEMES.getOrDefault(facet, facet);
        return read().successors().getOrDefault(new Name(scheme, value), value);
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

    @Override
    public List<String> values(String facet, String name) {
        var scheme = SCHEMES.get(facet);
        if (scheme == null) return List.of();
        return read().called().getOrDefault(new Name(scheme, Thesaurus.name(name)), List.of()).stream()
                .filter(key -> CountryConcepts.isOf(facet, key))
                .toList();
    }

    /** Another node may have changed words: whether it has is asked once in a while. */
    private Read read() {
        var known = read;
        var now = clock.instant();
        if (known != null && now.isBefore(known.looked().plus(FRESH))) return known;
        var current = Objects.requireNonNull(transaction.execute(status -> current(known, now)));
        if (!current.concepts().isEmpty()) read = current;
        return current;
    }

    private Read current(@Nullable Read known, Instant now) {
        var edition = revisions.count();
        if (known != null && known.edition() == edition) return known.stillAt(now);
        var concepts = concepts();
        var succession = new Succession(concepts.values());
        var widening = succession.living().stream()
                .filter(concept ->
                        WIDENING.contains(concept.scheme()) && !named(concept).equals(NO_NAME))
                .toList();
        return new Read(
                concepts,
                called(succession.named()),
                succession.successors().entrySet().stream()
                        .collect(Collectors.toMap(each -> named(each.getKey()), Map.Entry::getValue)),
                new Thesaurus(widening),
                edition,
                now);
    }

    private static Map<Name, List<String>> called(Collection<Concept> concepts) {
        var called = new HashMap<Name, List<String>>();
        for (var concept : concepts)
            for (var name : Thesaurus.names(concept))
                called.computeIfAbsent(new Name(concept.scheme(), name), first -> new ArrayList<>())
                        .add(concept.key());
        return called;
    }

    private Map<Name, Concept> concepts() {
        var concepts = new LinkedHashMap<Name, Concept>();
        jdbc.sql("""
                        select c.scheme, c.key, array_to_string(c.broader, ',') as wider, array_to_string(c.related, ',') as beside,
                               c.retired, c.successor,
                               jsonb_object_agg(w.language, w.words) as words
                          from standards.concept c
                          join (select scheme, key, language, jsonb_agg(word order by position) as words
                                  from standards.concept_word group by scheme, key, language) w
                            on w.scheme = c.scheme and w.key = c.key
                         group by c.scheme, c.key, c.position, c.broader, c.related, c.retired, c.successor
                         order by c.scheme, c.position""").query(this::concept).list().forEach(concept -> concepts.put(named(concept), concept));
        return concepts;
    }

    private static Name named(Concept concept) {
        return new Name(concept.scheme(), concept.key());
    }

    private Concept concept(ResultSet row, int number) throws SQLException {
        var words = json.readValue(row.getString("words"), new TypeReference<Map<String, List<String>>>() {});
        var labels = new LinkedHashMap<String, String>();
        var synonyms = new LinkedHashMap<String, List<String>>();
        words.forEach((language, said) -> {
            labels.put(language, said.getFirst());
            synonyms.put(language, said.subList(1, said.size()));
        });
        return new Concept(
                row.getString("scheme"),
                row.getString("key"),
                labels,
                synonyms,
                keys(row.getString("wider")),
                keys(row.getString("beside")),
                row.getBoolean("retired"),
                row.getString("successor"));
    }

    private static List<String> keys(String joined) {
        return joined.isEmpty() ? List.of() : List.of(joined.split(","));
    }
}
