package org.trialogue.plans.ui;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.trialogue.plans.CountryStanding;
import org.trialogue.platform.ui.Texts;

/** How a country stands, as the cells of a table, in the reader's language. */
final class CountryWords {

    private final Texts texts;
    private final Locale language;

    CountryWords(Texts texts, Locale language) {
        this.texts = texts;
        this.language = language;
    }

    List<String> head() {
        return Stream.of(
                        "plans.filter.standard",
                        "plans.country.title",
                        "plans.country.ratified",
                        "plans.country.ratified-on",
                        "plans.country.comment",
                        "plans.country.comment-on",
                        "plans.country.words",
                        "plans.country.source",
                        "plans.country.comments",
                        "plans.country.commitments",
                        "plans.heat.gap")
                .map(this::said)
                .toList();
    }

    List<String> cells(CountryStanding.Row row) {
        var instrument = row.instrument();
        var bound = row.ratification();
        var latest = row.latest();
        return List.of(
                row.code(),
                instrument == null ? "" : instrument.title(language),
                said(status(row)),
                bound == null ? "" : bound.on().toString(),
                latest == null
                        ? ""
                        : String.join(" ", latest.said().body(), latest.said().reference())
                                .strip(),
                latest == null ? "" : latest.said().on().toString(),
                latest == null ? "" : latest.said().words(),
                latest == null ? "" : latest.said().link(),
                Integer.toString(row.comments()),
                Integer.toString(row.commitments()),
                said(row.gap() ? "plans.yes" : "plans.no"));
    }

    /** The word for what the country did about an instrument. */
    static String status(CountryStanding.Row row) {
        var bound = row.ratification();
        if (bound != null)
            return "plans.country.status."
                    + bound.status().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return row.ratifiable() ? "plans.country.status.none" : "plans.country.status.not-for";
    }

    private String said(String key) {
        return texts.getTranslation(key, language);
    }
}
