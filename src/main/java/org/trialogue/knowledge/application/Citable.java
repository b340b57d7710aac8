package org.trialogue.knowledge.application;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.trialogue.knowledge.Practices;
import org.trialogue.knowledge.Practices.Title;
import org.trialogue.platform.MemberId;
import org.trialogue.platform.Refusal;
import org.trialogue.search.Begun;
import org.trialogue.search.Completion;
import org.trialogue.search.Query;
import org.trialogue.search.Search;
import org.trialogue.search.Typed;

/** Practices as they are cited where somebody writes: found while their names are typed, and called by what they are called now. */
@Service
public class Citable {

    /** How many names can be asked for at once. */
    public static final int MOST_NAMES = 200;

    private static final String KIND = "practice";

    private final Completion completion;
    private final Search search;
    private final Practices practices;

    Citable(Completion completion, Search search, Practices practices) {
        this.completion = completion;
        this.search = search;
        this.practices = practices;
    }

    /** A published practice by its name in the reader's language, where it has one. */
    public record Named(String key, Title title) {}

    /**
     * Published practices whose names, or else whose words, have a word for each that is begun here; while the index is away, those that the
     * search finds without it.
     *
     * @throws Refusal when the viewer asks too often in a short time
     */
    public List<Named> find(String words, Locale reader, MemberId viewer, int atMost) {
        if (words.isBlank()) return List.of();
        var begun = completion.begun(new Typed(words), reader, viewer, atMost);
        var keys = begun.away()
                ? search.find(Query.of(words, reader).inKind(KIND), viewer).hits().stream()
                        .map(hit -> hit.id())
                        .toList()
                : begun.things().stream()
                        .filter(thing -> thing.kind().equals(KIND))
                        .map(Begun.Thing::id)
                        .toList();
        var names = practices.names(keys, reader);
        return keys.stream()
                .distinct()
                .map(key -> named(key, names))
                .filter(Objects::nonNull)
                .limit(atMost)
                .toList();
    }

    /** What published practices are called now, by key; the first {@link #MOST_NAMES} that are asked for. */
    public Map<String, Title> names(Collection<String> keys, Locale reader) {
        return practices.names(keys.stream().distinct().limit(MOST_NAMES).toList(), reader);
    }

    private static @Nullable Named named(String key, Map<String, Title> names) {
        var title = names.get(key);
        return title == null ? null : new Named(key, title);
    }
}
