package org.trialogue.standards;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The vocabularies: what things are called, in three languages. */
public interface Concepts {

    /** A concept of a vocabulary, retired or not, such as {@code themes} and {@code recruitment}. */
    Optional<Concept> concept(String scheme, String key);

    /** A vocabulary without what is retired, in its own order: themes, target-groups, sectors, root-causes, rights and so on. */
    List<Concept> in(String scheme);

    /** All concepts of all vocabularies that are not retired, one vocabulary after the other. */
    List<Concept> all();

    /** What of a vocabulary is retired. */
    List<Concept> retired(String scheme);

    /** The key of what stands in the place of a concept by now: its own as long as nothing does. */
    String current(String scheme, String key);

    /** What stands in the place of each concept of a vocabulary that is retired and has a successor, by their keys. */
    default Map<String, String> succeeded(String scheme) {
        return retired(scheme).stream()
                .map(Concept::key)
                .filter(key -> !current(scheme, key).equals(key))
                .collect(Collectors.toMap(key -> key, key -> current(scheme, key)));
    }

    /** What a concept is called; its key where the vocabulary does not know it. */
    default String label(String scheme, String key, Locale locale) {
        return concept(scheme, key).map(found -> found.label(locale)).orElse(key);
    }
}
