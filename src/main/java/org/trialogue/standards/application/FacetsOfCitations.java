package org.trialogue.standards.application;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trialogue.standards.Citation;
import org.trialogue.standards.CitedFacets;
import org.trialogue.standards.Covered;
import org.trialogue.standards.Covered.Degree;
import org.trialogue.standards.CrosswalkSubject;
import org.trialogue.standards.Standards;
import org.trialogue.standards.domain.ConceptRows;
import org.trialogue.standards.domain.Coverage;
import org.trialogue.standards.domain.CrosswalkRows;

/** Reckons as the page of what is covered does. The crosswalk is read once for many things that are handed in one after the other. */
@Service
class FacetsOfCitations implements CitedFacets {

    /** For how long a change of the crosswalk may stay unnoticed. */
    private static final Duration FRESH = Duration.ofSeconds(1);

    private final CrosswalkRows crosswalk;
    private final ConceptRows concepts;
    private final Standards standards;
    private final Clock clock;
    private volatile @Nullable Read read;

    FacetsOfCitations(CrosswalkRows crosswalk, ConceptRows concepts, Standards standards, Clock clock) {
        this.crosswalk = crosswalk;
        this.concepts = concepts;
        this.standards = standards;
        this.clock = clock;
    }

    private record Read(List<CrosswalkSubject> subjects, Map<String, List<String>> instruments, Instant at) {}

    @Override
    @Transactional(readOnly = true)
    public Map<String, List<String>> of(Map<String, List<String>> meant) {
        if (meant.isEmpty()) return Map.of();
        var known = read();
        var citations = meant.entrySet().stream()
                .flatMap(cited -> (cited.getValue().isEmpty() ? List.of("") : cited.getValue())
                        .stream().map(ref -> Citation.of("", "", Locale.ROOT, cited.getKey(), cited.getKey(), ref)))
                .toList();
        var rights = new Coverage(known.subjects(), citations)
                .rights(known.instruments()).stream()
                        .filter(right -> right.degree() == Degree.SERVED)
                        .map(Covered::number)
                        .sorted()
                        .toList();
        var themes = meant.keySet().stream()
                .flatMap(code -> standards.instrument(code).stream())
                .flatMap(instrument -> instrument.themes().stream())
                .distinct()
                .sorted()
                .toList();
        return Map.of("theme", themes, "right", rights);
    }

    private Read read() {
        var known = read;
        var now = clock.instant();
        if (known != null && now.isBefore(known.at().plus(FRESH))) return known;
        var subjects = crosswalk.all();
        var current = new Read(subjects, rights(subjects), now);
        read = current;
        return current;
    }

    /** Those for which no instrument stands may be served through the crosswalk alone. */
    private Map<String, List<String>> rights(List<CrosswalkSubject> subjects) {
        var rights = new HashMap<>(concepts.instruments());
        for (var subject : subjects) for (var right : subject.rights()) rights.putIfAbsent(right, List.of());
        return rights;
    }
}
