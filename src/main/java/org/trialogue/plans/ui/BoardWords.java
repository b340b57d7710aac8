package org.trialogue.plans.ui;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.trialogue.membership.Organization;
import org.trialogue.plans.BoardLine;
import org.trialogue.plans.Claim;
import org.trialogue.plans.Numerals;
import org.trialogue.platform.ui.SideMark;
import org.trialogue.platform.ui.Texts;

/** A board's lines as the cells of a table, in the reader's language. */
final class BoardWords {

    private final Texts texts;
    private final Locale language;

    BoardWords(Texts texts, Locale language) {
        this.texts = texts;
        this.language = language;
    }

    List<String> head() {
        return Stream.of(
                        "plans.filter.plan",
                        "plans.commitment.sentence",
                        "plans.commitment.lead",
                        "plans.filter.side",
                        "plans.filter.country",
                        "plans.commitment.start",
                        "plans.commitment.due",
                        "plans.column.overdue",
                        "plans.column.report-due",
                        "plans.column.claimed",
                        "plans.column.confirmed",
                        "plans.column.standing",
                        "plans.column.accepted",
                        "plans.column.declined",
                        "plans.indicator",
                        "plans.indicator.baseline",
                        "plans.indicator.target",
                        "plans.indicator.actual",
                        "plans.column.address",
                        "plans.column.unanswered",
                        "plans.filter.light")
                .map(this::said)
                .toList();
    }

    List<String> cells(BoardLine of) {
        var line = of.line();
        var owed = line.owed();
        var unanswered = line.unansweredBy();
        var light = line.light();
        var gauge = line.gauge();
        var indicator = gauge == null ? null : gauge.indicator();
        var actual = gauge == null ? null : gauge.actual();
        return List.of(
                of.planTitle(),
                line.sentence(),
                line.lead().name(),
                said(SideMark.nameKey(line.lead().affiliation())),
                text(line.lead().country()),
                line.period().from().toString(),
                line.period().until().toString(),
                said(line.overdue() ? "plans.yes" : "plans.no"),
                owed == null ? "" : owed.dueOn().toString(),
                claim(line.claimed()),
                claim(line.confirmed()),
                said("plans.standing." + line.standing().key()),
                said(line.accepted() ? "plans.yes" : "plans.no"),
                line.declinedBy().stream().map(Organization::name).collect(Collectors.joining("; ")),
                indicator == null ? "" : indicator.name(),
                indicator == null
                        ? ""
                        : Amount.of(indicator, indicator.baseline().value(), language),
                indicator == null ? "" : Amount.of(indicator, indicator.target().value(), language),
                actual == null ? "" : Numerals.write(actual, language),
                "/" + line.id().link(),
                unanswered == null ? "" : unanswered.toString(),
                light == null ? "" : said("plans.light." + light.key()));
    }

    private String claim(@Nullable Claim claim) {
        return claim == null ? "" : said("plans.claim." + claim.key());
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    private String said(String key) {
        return texts.getTranslation(key, language);
    }
}
