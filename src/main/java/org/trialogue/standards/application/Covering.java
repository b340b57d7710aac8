package org.trialogue.standards.application;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trialogue.platform.MemberId;
import org.trialogue.platform.security.Viewing;
import org.trialogue.standards.Citation;
import org.trialogue.standards.Citing;
import org.trialogue.standards.Citing.Cited;
import org.trialogue.standards.Citing.Served;
import org.trialogue.standards.Concept;
import org.trialogue.standards.Concepts;
import org.trialogue.standards.Covered;
import org.trialogue.standards.CrosswalkSource;
import org.trialogue.standards.Instrument;
import org.trialogue.standards.Standards;
import org.trialogue.standards.domain.ConceptRows;
import org.trialogue.standards.domain.Coverage;
import org.trialogue.standards.domain.CrosswalkRows;

/** Who refers to an instrument, and what a text, a plan or the library serves and leaves out: each as the viewer may see it. */
@Service
@Transactional(readOnly = true)
public class Covering {

    /** From the evidence to what was agreed and promised. */
    private static final List<String> ORDER = List.of("practice", "provision", "commitment");

    private final ObjectProvider<Citing> modules;
    private final Standards standards;
    private final Concepts concepts;
    private final ConceptRows conceptRows;
    private final CrosswalkRows crosswalk;

    Covering(
            ObjectProvider<Citing> modules,
            Standards standards,
            Concepts concepts,
            ConceptRows conceptRows,
            CrosswalkRows crosswalk) {
        this.modules = modules;
        this.standards = standards;
        this.concepts = concepts;
        this.conceptRows = conceptRows;
        this.crosswalk = crosswalk;
    }

    /** Those of one kind that refer to an instrument. */
    public record Kind(String kind, Cited cited) {}

    /** What is served and what is left out, of rights, of principles and of articles. */
    public record Shown(Served of, List<Covered> rights, List<Covered> principles, List<Covered> articles) {

        /** Keeps its own copies. */
        public Shown {
            rights = List.copyOf(rights);
            principles = List.copyOf(principles);
            articles = List.copyOf(articles);
        }
    }

    /** Who refers to an instrument, kind by kind, at most so many of each. */
    public List<Kind> citing(String code, int atMost, MemberId viewer) {
        return citing(code, kind -> atMost, viewer);
    }

    /** The same, with its own number for each kind. */
    public List<Kind> citing(String code, ToIntFunction<String> atMost, MemberId viewer) {
        if (!Viewing.isFor(viewer)) return List.of();
        return modules.stream()
                .map(module -> new Kind(module.kind(), module.citing(code, atMost.applyAsInt(module.kind()))))
                .filter(kind -> kind.cited().total() > 0)
                .sorted(Comparator.comparingInt(kind -> ORDER.indexOf(kind.kind())))
                .toList();
    }

    /**
     * What is covered by one whole.
     *
     * @param whole what it is, such as {@code plan}
     * @param key which one
     * @return empty when there is none, or the viewer may not see it
     */
    public Optional<Shown> of(String whole, String key, MemberId viewer) {
        return Viewing.isFor(viewer) ? of(whole, key) : Optional.empty();
    }

    /** What is covered by the library, whoever asks: by the published practices, which everyone signed in may see. */
    public Optional<Shown> library() {
        return of("library", "");
    }

    private Optional<Shown> of(String whole, String key) {
        return modules.stream()
                .filter(module -> module.whole().equals(whole))
                .findFirst()
                .flatMap(module -> module.served(key))
                .map(this::shown);
    }

    private Shown shown(Served served) {
        var coverage = new Coverage(
                crosswalk.all(), served.citations().stream().map(this::current).toList());
        return new Shown(served, coverage.rights(rights()), principles(coverage), coverage.articles(codes()));
    }

    /** What is tagged with a right that was retired serves what stands in its place. */
    private Citation current(Citation citation) {
        if (citation.rights().isEmpty()) return citation;
        return citation.serving(citation.rights().stream()
                .map(right -> concepts.current("rights", right))
                .collect(Collectors.toSet()));
    }

    private LinkedHashMap<String, List<String>> rights() {
        var instruments = conceptRows.instruments();
        var rights = new LinkedHashMap<String, List<String>>();
        concepts.in("rights").stream()
                .map(Concept::key)
                .forEach(key -> rights.put(key, instruments.getOrDefault(key, List.of())));
        return rights;
    }

    private List<Covered> principles(Coverage coverage) {
        var all = new ArrayList<Covered>();
        for (var source : CrosswalkSource.sets())
            standards.principles(source.set()).ifPresent(set -> all.addAll(coverage.principles(source, set)));
        return all;
    }

    private List<String> codes() {
        return standards.all().stream().map(Instrument::code).toList();
    }
}
