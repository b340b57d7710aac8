package org.trialogue.search.elastic;

import java.util.List;
import java.util.stream.Stream;
import org.trialogue.search.domain.Wording;

/**
 * Where words are looked for, and how many of them must be there.
 *
 * @param name tells the clauses of one scope from those of another
 * @param fields without the language at their end
 * @param enough how many words are enough, as Elasticsearch writes it
 */
record Scope(String name, List<Weighed> fields, String enough) {

    /** Every language that has a field: the three, and the rest together. */
    static final List<String> LANGUAGES =
            Stream.concat(Wording.LANGUAGES.stream(), Stream.of(Shape.OTHER)).toList();

    private static final Weighed TITLE = new Weighed("title", 3);
    private static final Weighed TEXT = new Weighed("text", 1);
    private static final Weighed PASSAGE = new Weighed("passages.text", 1);

    /** A field with its weight. */
    record Weighed(String name, int weight) {}

    /** Title and passages of a document: two words must both be there, of three two of them; of a longer question one is enough, as the ranking tells. */
    static Scope document() {
        return new Scope("document", List.of(TITLE, TEXT), "2<-34% 3<1");
    }

    /** Title and passages of a document: one word is enough. */
    static Scope documentRelaxed() {
        return new Scope("relaxed", List.of(TITLE, TEXT), "1");
    }

    /** One passage: one word is enough, since it is only to be found which one answers best. */
    static Scope passage() {
        return new Scope("passage", List.of(PASSAGE), "1");
    }

    /** The fields of a language, in which words are found in all their forms. */
    List<String> forms(String language) {
        return named("." + language);
    }

    /** The fields of a language with the other of its stemmers, which cuts off more. */
    List<String> otherForms(String language) {
        return named("." + language + ".stem");
    }

    /** The fields of a language, in which words are found as they are. */
    List<String> plain(String language) {
        return named("." + language + ".plain");
    }

    private List<String> named(String ending) {
        return fields.stream()
                .map(field -> field.name() + ending + "^" + field.weight())
                .toList();
    }
}
