package org.trialogue.knowledge.application;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.trialogue.knowledge.Account;
import org.trialogue.knowledge.Account.Basis;
import org.trialogue.knowledge.Account.Confidence;
import org.trialogue.knowledge.Account.Lesson;
import org.trialogue.knowledge.Account.Period;

/** The file of programmes and practices that we ship. */
record ProgrammeFile(List<Programme> programmes) {

    /** What the file says of one. */
    record Programme(
            String id,
            String name,
            String kind,
            @Nullable Integer yearFrom,
            @Nullable Integer yearTo,
            List<String> countries,
            List<String> themes,
            List<String> constituents,
            List<String> donors,
            String lead,
            List<String> instruments,
            String tried,
            @Nullable String learned,
            @Nullable String learnedBasis,
            String confidence,
            String source,
            @Nullable String note) {

        Account account() {
            return new Account(
                    kind,
                    name,
                    "",
                    tried,
                    lesson(),
                    Confidence.valueOf(confidence.toUpperCase(Locale.ROOT)),
                    new Period(yearFrom, yearTo),
                    countries,
                    themes,
                    constituents,
                    donors,
                    instruments,
                    lead,
                    source,
                    note);
        }

        private @Nullable Lesson lesson() {
            return learned == null || learnedBasis == null
                    ? null
                    : new Lesson(learned, Basis.valueOf(learnedBasis.toUpperCase(Locale.ROOT)));
        }
    }
}
