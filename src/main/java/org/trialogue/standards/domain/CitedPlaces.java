package org.trialogue.standards.domain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.trialogue.standards.Citation;
import org.trialogue.standards.Covered;
import org.trialogue.standards.Covered.Degree;
import org.trialogue.standards.References;

/** Citations by the places that they name: a place is read once, however many name it. The case of a code's letters makes no difference. */
final class CitedPlaces {

    private final Map<String, Map<String, Place>> byCode = new HashMap<>();
    private final Map<String, List<Numbered>> byRight = new HashMap<>();

    private record Numbered(int number, Citation citation) {}

    private record Place(References articles, List<Numbered> citations) {}

    CitedPlaces(List<Citation> citations) {
        for (int number = 0; number < citations.size(); number++) {
            var citation = citations.get(number);
            var numbered = new Numbered(number, citation);
            byCode.computeIfAbsent(folded(citation.code()), any -> new LinkedHashMap<>())
                    .computeIfAbsent(citation.ref(), ref -> new Place(References.of(ref), new ArrayList<>()))
                    .citations()
                    .add(numbered);
            for (var right : citation.rights())
                byRight.computeIfAbsent(right, any -> new ArrayList<>()).add(numbered);
        }
    }

    static String folded(String code) {
        return code.toUpperCase(Locale.ROOT);
    }

    /** Begins to gather what serves one thing; nothing does yet. */
    Serving serving() {
        return new Serving();
    }

    /** What serves one thing best, as far as it was looked for. */
    final class Serving {

        private final Map<Integer, Citation> by = new TreeMap<>();
        private Degree best = Degree.LEFT_OUT;

        private Serving() {}

        /** What is tagged with a right serves it. */
        void tagged(String right) {
            take(Degree.SERVED, byRight.getOrDefault(right, List.of()));
        }

        /** What refers to an instrument at all serves as much. */
        void anywhere(String code, Degree degree) {
            places(code).values().forEach(place -> take(degree, place.citations()));
        }

        /** What refers to these articles of an instrument serves, and in general what refers to the whole of it. */
        void named(String code, References meant) {
            places(code).values().forEach(place -> take(degree(meant, place.articles()), place.citations()));
        }

        /** What was found, each thing once, in the order of the citations. */
        Covered covered(String of, String number) {
            var things = new LinkedHashMap<String, Citation>();
            by.values().forEach(citation -> things.putIfAbsent(citation.link(), citation));
            return new Covered(of, number, best, List.copyOf(things.values()));
        }

        private Map<String, Place> places(String code) {
            return byCode.getOrDefault(folded(code), Map.of());
        }

        private void take(Degree reached, List<Numbered> these) {
            if (reached == Degree.LEFT_OUT || reached.compareTo(best) < 0 || these.isEmpty()) return;
            if (reached != best) by.clear();
            best = reached;
            these.forEach(numbered -> by.put(numbered.number(), numbered.citation()));
        }

        private static Degree degree(References meant, References cited) {
            if (meant.whole()) return Degree.SERVED;
            if (cited.whole()) return Degree.IN_GENERAL;
            return cited.touches(meant) ? Degree.SERVED : Degree.LEFT_OUT;
        }
    }
}
