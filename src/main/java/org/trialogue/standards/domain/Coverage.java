package org.trialogue.standards.domain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trialogue.standards.Citation;
import org.trialogue.standards.Covered;
import org.trialogue.standards.Covered.Degree;
import org.trialogue.standards.CrosswalkLink;
import org.trialogue.standards.CrosswalkSource;
import org.trialogue.standards.CrosswalkSubject;
import org.trialogue.standards.PrincipleSet;
import org.trialogue.standards.References;
import org.trialogue.standards.domain.CitedPlaces.Serving;

/**
 * Which rights, principles and articles a number of citations serve: those that they name, and those that the crosswalk ties to what they
 * name, whether its links are confirmed or proposed.
 */
public final class Coverage {

    private final List<Subject> subjects;
    private final CitedPlaces cited;

    /** A standing link, read once. */
    private record Tie(String to, Optional<CrosswalkSource> source, References meant) {

        static Tie of(CrosswalkLink link) {
            return new Tie(link.to(), CrosswalkSource.ofSet(link.to()), References.of(link.ref()));
        }

        List<String> articles() {
            return meant.whole() ? List.of("") : meant.articles();
        }
    }

    private record Subject(List<String> rights, List<Tie> ties) {

        static Subject of(CrosswalkSubject subject) {
            return new Subject(
                    subject.rights(), subject.standing().stream().map(Tie::of).toList());
        }

        boolean leadsTo(CrosswalkSource source, References meant) {
            return ties.stream()
                    .anyMatch(
                            tie -> tie.to().equals(source.set()) && tie.meant().touches(meant));
        }
    }

    /** Reckons with these subjects and their standing links. */
    public Coverage(List<CrosswalkSubject> subjects, List<Citation> citations) {
        this.subjects = subjects.stream().map(Subject::of).toList();
        this.cited = new CitedPlaces(citations);
    }

    /**
     * The rights, in the order given.
     *
     * @param instruments the keys of the rights, and the instruments that stand for each
     */
    public List<Covered> rights(Map<String, List<String>> instruments) {
        return instruments.entrySet().stream()
                .map(right -> right(right.getKey(), right.getValue()))
                .toList();
    }

    private Covered right(String right, List<String> instruments) {
        var serving = cited.serving();
        serving.tagged(right);
        for (var instrument : instruments) serving.anywhere(instrument, Degree.SERVED);
        for (var subject : subjects) if (subject.rights().contains(right)) through(subject, serving);
        return serving.covered("rights", right);
    }

    /** The principles of a set, in its order. */
    public List<Covered> principles(CrosswalkSource source, PrincipleSet set) {
        return set.principles().stream()
                .map(principle -> principle(source, set, principle.number()))
                .toList();
    }

    private Covered principle(CrosswalkSource source, PrincipleSet set, String number) {
        var meant = References.of(number);
        var serving = cited.serving();
        ofSet(source, meant, serving);
        for (var subject : subjects) if (subject.leadsTo(source, meant)) through(subject, serving);
        return serving.covered(set.id(), number);
    }

    /**
     * The articles of instruments that the crosswalk names.
     *
     * @param codes the instruments, in the order in which they are to stand
     */
    public List<Covered> articles(List<String> codes) {
        var named = new HashMap<String, LinkedHashSet<String>>();
        for (var subject : subjects)
            for (var tie : subject.ties())
                named.computeIfAbsent(CitedPlaces.folded(tie.to()), any -> new LinkedHashSet<>())
                        .addAll(tie.articles());
        var all = new ArrayList<Covered>();
        for (var code : codes)
            named.getOrDefault(CitedPlaces.folded(code), new LinkedHashSet<>()).stream()
                    .sorted(Numbers.ORDER)
                    .forEach(article -> all.add(article(code, article)));
        return all;
    }

    private Covered article(String code, String article) {
        var serving = cited.serving();
        serving.named(code, References.of(article));
        return serving.covered(code, article);
    }

    private static void through(Subject subject, Serving serving) {
        for (var tie : subject.ties())
            tie.source()
                    .ifPresentOrElse(
                            source -> ofSet(source, tie.meant(), serving), () -> serving.named(tie.to(), tie.meant()));
    }

    private static void ofSet(CrosswalkSource source, References meant, Serving serving) {
        if (source.instrument().isEmpty()) return;
        if (source.numberedAlike()) serving.named(source.instrument(), meant);
        else serving.anywhere(source.instrument(), Degree.IN_GENERAL);
    }
}
