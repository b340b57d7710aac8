package org.trialogue.standards.domain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.trialogue.standards.Citation;
import org.trialogue.standards.Covered;
import org.trialogue.standards.Covered.Degree;
import org.trialogue.standards.CrosswalkLink;
import org.trialogue.standards.CrosswalkSource;
import org.trialogue.standards.CrosswalkSubject;
import org.trialogue.standards.PrincipleSet;

/**
 * Which rights, principles and articles a number of citations serve: those that they name, and those that the crosswalk ties to what they
 * name, whether its links are confirmed or proposed.
 */
public final class Coverage {

    private final List<CrosswalkSubject> subjects;
    private final List<Citation> citations;

    /** Reckons with these subjects and their standing links. */
    public Coverage(List<CrosswalkSubject> subjects, List<Citation> citations) {
        this.subjects = List.copyOf(subjects);
        this.citations = List.copyOf(citations);
    }

    /**
     * The rights, in the order given.
     *
     * @param instruments the keys of the rights, and the instruments that stand for each
     */
    public List<Covered> rights(Map<String, List<String>> instruments) {
        return instruments.entrySet().stream()
                .map(right -> covered(
                        "rights", right.getKey(), citation -> right(right.getKey(), right.getValue(), citation)))
                .toList();
    }

    /** The principles of a set, in its order. */
    public List<Covered> principles(CrosswalkSource source, PrincipleSet set) {
        return set.principles().stream()
                .map(principle -> covered(
                        set.id(), principle.number(), citation -> principle(source, principle.number(), citation)))
                .toList();
    }

    /**
     * The articles of instruments that the crosswalk names.
     *
     * @param codes the instruments, in the order in which they are to stand
     */
    public List<Covered> articles(List<String> codes) {
        var named = new LinkedHashMap<String, LinkedHashSet<String>>();
        for (var subject : subjects)
            for (var link : subject.standing())
                named.computeIfAbsent(link.to(), any -> new LinkedHashSet<>()).addAll(articles(link));
        var all = new ArrayList<Covered>();
        for (var code : codes)
            named.getOrDefault(code, new LinkedHashSet<>()).stream()
                    .sorted(Numbers.ORDER)
                    .forEach(article ->
                            all.add(covered(code, article, citation -> named(code, References.of(article), citation))));
        return all;
    }

    private static List<String> articles(CrosswalkLink link) {
        var references = References.of(link.ref());
        return references.whole() ? List.of("") : references.articles();
    }

    private Degree right(String right, List<String> instruments, Citation citation) {
        if (citation.rights().contains(right) || instruments.contains(citation.code())) return Degree.SERVED;
        return through(citation, subject -> subject.rights().contains(right));
    }

    private Degree principle(CrosswalkSource source, String number, Citation citation) {
        var meant = References.of(number);
        return ofSet(source, meant, citation)
                .or(through(
                        citation,
                        subject -> subject.standing().stream()
                                .anyMatch(link -> link.to().equals(source.set())
                                        && References.of(link.ref()).touches(meant))));
    }

    private Degree through(Citation citation, Function<CrosswalkSubject, Boolean> tied) {
        var best = Degree.LEFT_OUT;
        for (var subject : subjects)
            if (tied.apply(subject)) for (var link : subject.standing()) best = best.or(reached(link, citation));
        return best;
    }

    private static Degree reached(CrosswalkLink link, Citation citation) {
        var meant = References.of(link.ref());
        return CrosswalkSource.ofSet(link.to())
                .map(source -> ofSet(source, meant, citation))
                .orElseGet(() -> named(link.to(), meant, citation));
    }

    private static Degree ofSet(CrosswalkSource source, References meant, Citation citation) {
        if (!source.isPartOf(citation.code())) return Degree.LEFT_OUT;
        return source.numberedAlike() ? named(citation.code(), meant, citation) : Degree.IN_GENERAL;
    }

    private static Degree named(String code, References meant, Citation citation) {
        if (!citation.code().equals(code)) return Degree.LEFT_OUT;
        var cited = References.of(citation.ref());
        if (meant.whole()) return Degree.SERVED;
        if (cited.whole()) return Degree.IN_GENERAL;
        return cited.touches(meant) ? Degree.SERVED : Degree.LEFT_OUT;
    }

    private Covered covered(String of, String number, Function<Citation, Degree> degree) {
        var best = Degree.LEFT_OUT;
        var by = new LinkedHashMap<String, Citation>();
        for (var citation : citations) {
            var reached = degree.apply(citation);
            if (reached == Degree.LEFT_OUT || reached.compareTo(best) < 0) continue;
            if (reached != best) by.clear();
            best = reached;
            by.putIfAbsent(citation.link(), citation);
        }
        return new Covered(of, number, best, List.copyOf(by.values()));
    }
}
