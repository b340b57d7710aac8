package org.trialogue.standards.domain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.trialogue.standards.Concept;
import org.trialogue.standards.ConceptWords;

/**
 * What stands in the place of retired concepts. Whoever searches for the words of one that has a successor means that: they count among its synonyms.
 * A concept belongs beside another wherever one of the two says so.
 */
public final class Succession {

    private record Name(String scheme, String key) {}

    private final Map<Name, Concept> all = new LinkedHashMap<>();

    /** Takes in the concepts of all vocabularies. */
    public Succession(Collection<Concept> concepts) {
        concepts.forEach(concept -> all.put(name(concept), concept));
    }

    /** The keys of what stands in the place of retired concepts: of one that was retired later itself, what stands in its place. */
    public Map<Concept, String> successors() {
        var successors = new HashMap<Concept, String>();
        for (var concept : all.values()) last(concept).ifPresent(successor -> successors.put(concept, successor.key()));
        return successors;
    }

    /** What is not retired, each with the words of what it stands in the place of. */
    public List<Concept> living() {
        var words = new HashMap<Name, List<Concept>>();
        for (var concept : all.values())
            last(concept)
                    .ifPresent(successor -> words.computeIfAbsent(name(successor), first -> new ArrayList<>())
                            .add(concept));
        return all.values().stream()
                .filter(concept -> !concept.retired())
                .map(concept ->
                        words.getOrDefault(name(concept), List.of()).stream().reduce(concept, Succession::saying))
                .toList();
    }

    /** The same, and what is retired without a successor: that is found by its name still. */
    public List<Concept> named() {
        var alone = all.values().stream()
                .filter(concept -> concept.retired() && last(concept).isEmpty());
        return Stream.concat(living().stream(), alone).toList();
    }

    private Optional<Concept> last(Concept concept) {
        var passed = new LinkedHashSet<Concept>();
        @Nullable Concept at = concept;
        while (at != null && at.retired() && passed.add(at))
            at = at.successor() == null ? null : all.get(new Name(at.scheme(), at.successor()));
        return Optional.ofNullable(at).filter(found -> !found.retired() && !found.equals(concept));
    }

    private static Concept saying(Concept concept, Concept before) {
        var synonyms = new HashMap<String, List<String>>();
        for (var language : ConceptWords.LANGUAGES)
            synonyms.put(
                    language,
                    Stream.of(
                                    concept.synonyms().getOrDefault(language, List.of()).stream(),
                                    Stream.ofNullable(before.labels().get(language)),
                                    before.synonyms().getOrDefault(language, List.of()).stream())
                            .flatMap(words -> words)
                            .distinct()
                            .toList());
        return new Concept(
                concept.scheme(),
                concept.key(),
                concept.labels(),
                synonyms,
                concept.broader(),
                concept.related(),
                concept.retired(),
                concept.successor());
    }

    private static Name name(Concept concept) {
        return new Name(concept.scheme(), concept.key());
    }
}
