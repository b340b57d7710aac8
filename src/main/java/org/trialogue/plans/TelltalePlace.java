package org.trialogue.plans;

import java.util.List;
import java.util.Locale;

/**
 * Words that everybody would read on the page of a plan and in which something looks as if it told who a person is, or which case.
 *
 * @param where in what they stand
 * @param sentence what the commitment says to which they belong; the title of the plan where they are that
 * @param link where they are put differently, an address within the portal that begins with no slash
 * @param found what looks so
 */
public record TelltalePlace(Where where, String sentence, String link, List<Telltale> found) {

    /** In what words stand. */
    public enum Where {
        /** The title of the plan. */
        TITLE,
        /** The sentence of a commitment. */
        SENTENCE,
        /** The name or unit of its indicator. */
        INDICATOR,
        /** What a party answered where its report is contested. */
        REPLY;

        /** The word used in text keys: lower case. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Keeps its own copy. */
    public TelltalePlace {
        found = List.copyOf(found);
    }
}
