package org.trialogue.knowledge.application;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.trialogue.standards.Concept;
import org.trialogue.standards.Concepts;

/** Takes the keywords of a reference manager for themes, where they are what the vocabulary calls one in any language; others are left alone. */
@Component
class Keywords {

    private final Concepts concepts;

    Keywords(Concepts concepts) {
        this.concepts = concepts;
    }

    /** The fields with themes in place of keywords. */
    Map<String, Object> themed(Map<String, Object> fields) {
        if (!(fields.get("keywords") instanceof List<?> said)) return fields;
        var themes = said.stream()
                .map(keyword -> theme(keyword.toString()))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        var more = new HashMap<>(fields);
        more.remove("keywords");
        more.putIfAbsent("themes", themes);
        return more;
    }

    private @Nullable String theme(String keyword) {
        var said = keyword.strip().toLowerCase(Locale.ROOT);
        return concepts.in("themes").stream()
                .filter(theme -> theme.key().equals(said)
                        || theme.labels().values().stream()
                                .anyMatch(
                                        label -> label.toLowerCase(Locale.ROOT).equals(said)))
                .map(Concept::key)
                .findFirst()
                .orElse(null);
    }
}
