package org.trialogue.standards;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The vocabularies: what things are called, in three languages. */
public interface Concepts {

    /** A concept of a vocabulary, such as {@code themes} and {@code recruitment}. */
    Optional<Concept> concept(String scheme, String key);

    /** A vocabulary, in its own order: themes, target-groups, sectors, root-causes, rights and so on. */
    List<Concept> in(String scheme);

    /** All concepts of all vocabularies, one vocabulary after the other. */
    List<Concept> all();

    /** What a concept is called; its key where the vocabulary does not know it. */
    default String label(String scheme, String key, Locale locale) {
        return concept(scheme, key).map(found -> found.label(locale)).orElse(key);
    }
}
