package org.trialogue.search.elastic;

import java.util.List;
import java.util.stream.Stream;
import org.trialogue.search.domain.Wording;

/**
 * Where words are looked for, and how many of them must be there.
 *
 * @param name tells the clauses of one scope from those of another
 * @param field without the language at its end
 * @param enough how many words are enough, as Elasticsearch writes it
 */
record Scope(String name, String field, String enough) {

    /** Every language that has a field: the three, and the rest together. */
    static final List<String> LANGUAGES =
            Stream.concat(Wording.LANGUAGES.stream(), Stream.of(Shape.OTHER)).toList();

    private static final String PASSAGE = "passages.text";

    /** Title and passages of a document: two words must both be there, of three two of them; of a longer question one is enough, as the ranking tells. */
    static Scope document() {
        return new Scope("document", Shape.WORDS, "2<-34% 3<1");
    }

    /** Title and passages of a document: one word is enough. */
    static Scope documentRelaxed() {
        return new Scope("relaxed", Shape.WORDS, "1");
    }

    /** One passage: one word is enough, since it is only to be found which one answers best. */
    static Scope passage() {
        return new Scope("passage", PASSAGE, "1");
    }

    /** The title of a document alone. */
    static Scope title() {
        return new Scope("title", Shape.TITLE, "1");
    }

    /** The field of a language, in which words are found in all their forms. */
    String forms(String language) {
        return field + "." + language;
    }

    /** The field of a language with the other of its stemmers, which cuts off more. */
    String otherForms(String language) {
        return forms(language) + ".stem";
    }

    /** The field of a language, in which words are found as they are. */
    String plain(String language) {
        return forms(language) + ".plain";
    }
}
