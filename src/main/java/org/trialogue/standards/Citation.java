package org.trialogue.standards;

import java.util.Locale;
import java.util.Set;

/**
 * Something refers to an instrument, or serves rights; or several things do that are counted together.
 *
 * @param kind what it is: practice, provision or commitment
 * @param title what it is called, or an empty string where several are counted together
 * @param link its address within the portal, beginning with no slash
 * @param code the instrument, or an empty string where only rights are served
 * @param ref the article, or an empty string where the instrument is meant as a whole
 * @param rights keys of the vocabulary {@code rights} that it is tagged with
 * @param things the keys of what is counted, each thing once; of one thing its link
 */
public record Citation(
        String kind,
        String title,
        Locale language,
        String link,
        String code,
        String ref,
        Set<String> rights,
        Set<String> things) {

    /** Keeps its own copies. */
    public Citation {
        rights = Set.copyOf(rights);
        things = Set.copyOf(things);
    }

    /** One thing refers to an instrument. */
    public static Citation of(String kind, String title, Locale language, String link, String code, String ref) {
        return new Citation(kind, title, language, link, code, ref, Set.of(), Set.of(link));
    }

    /** The same, serving other rights. */
    public Citation serving(Set<String> others) {
        return new Citation(kind, title, language, link, code, ref, others, things);
    }

    /** How many they are. */
    public long count() {
        return things.size();
    }
}
