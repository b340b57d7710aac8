package org.trialogue.knowledge;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trialogue.knowledge.Account.Basis;

/**
 * What we read out of a practice's account. It is ours and not the source's, so each tag says whether the account's own words name it, or we
 * conclude it.
 *
 * @param tags by facet
 * @param wordings by language: the title and summary that we give it
 */
public record Reading(Map<String, List<Tag>> tags, Map<String, Wording> wordings) {

    /** Nothing was read out of it. */
    public static final Reading NONE = new Reading(Map.of(), Map.of());

    /** What practices are tagged with here, in the order of the page; each is a vocabulary. */
    public static final List<String> FACETS =
            List.of("target", "sector", "cause", "right", "evidence", "objectives", "transferability", "response");

    /** A concept of the facet's vocabulary. */
    public record Tag(String key, Basis basis) {}

    /**
     * What we call it, and say of it in short.
     *
     * @param title null where the source's own title is in that language
     */
    public record Wording(@Nullable String title, String summary) {}

    /** Keeps its own copies. */
    public Reading {
        var copies = new LinkedHashMap<String, List<Tag>>();
        tags.forEach((facet, read) -> copies.put(facet, List.copyOf(read)));
        tags = Map.copyOf(copies);
        wordings = Map.copyOf(wordings);
    }

    /** The tags of a facet. */
    public List<Tag> tags(String facet) {
        return tags.getOrDefault(facet, List.of());
    }

    /** Their keys alone. */
    public List<String> keys(String facet) {
        return tags(facet).stream().map(Tag::key).toList();
    }

    /** What we say of it in a language. */
    public Optional<Wording> wording(Locale language) {
        return Optional.ofNullable(wordings.get(language.getLanguage()));
    }
}
