package org.trialogue.plans.ui;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.trialogue.plans.Claim;
import org.trialogue.plans.PublicCommitment;
import org.trialogue.plans.PublicCommitment.Act;
import org.trialogue.plans.PublicCommitment.Contest;
import org.trialogue.plans.PublicGauge;
import org.trialogue.plans.PublicGauge.Shown;
import org.trialogue.plans.PublicPlan;
import org.trialogue.platform.tables.CsvLine;

/** What everybody can read of a plan, as a table: the same that stands on its page, a row a commitment. */
final class PublicCsv {

    private static final String FEW = "1-" + (PublicGauge.FEW - 1);

    private static final List<String> HEAD = List.of(
            "sentence",
            "language",
            "lead",
            "side",
            "shared with",
            "start",
            "due",
            "overdue",
            "accepted on",
            "claimed",
            "claimed on",
            "confirmed",
            "confirmed by",
            "standing",
            "contested by",
            "earlier report contested by",
            "answer",
            "indicator",
            "unit",
            "baseline",
            "baseline on",
            "target",
            "target on",
            "reached",
            "reached on",
            "light",
            "further indicators");

    private PublicCsv() {}

    static String of(PublicPlan plan, Locale language) {
        return Stream.concat(Stream.of(HEAD), plan.commitments().stream().map(one -> cells(one, language)))
                .map(CsvLine::of)
                .collect(Collectors.joining("", CsvLine.MARK, ""));
    }

    private static List<String> cells(PublicCommitment one, Locale language) {
        var cells = new ArrayList<String>();
        cells.add(one.sentence());
        cells.add(one.language().toLanguageTag());
        cells.add(one.lead().name(language));
        cells.add(one.lead().side().key());
        cells.add(one.coLeads().stream().map(party -> party.name(language)).collect(Collectors.joining("; ")));
        cells.add(one.period().from().toString());
        cells.add(one.period().until().toString());
        cells.add(one.overdue() ? "yes" : "no");
        cells.add(one.accepted().on().toString());
        cells.add(text(key(one.claimed())));
        var claim = one.claim();
        cells.add(text(claim == null ? null : claim.on()));
        cells.add(text(key(one.confirmed())));
        cells.add(sides(one.confirming().stream()));
        cells.add(one.standing().key());
        cells.add(contesting(one, contest -> contest.earlier() == null));
        cells.add(contesting(one, contest -> contest.earlier() != null));
        cells.add(one.contests().stream()
                .map(Contest::reply)
                .filter(Objects::nonNull)
                .collect(Collectors.joining("\n")));
        cells.addAll(measured(one.gauges().isEmpty() ? null : one.gauges().getFirst()));
        cells.add(one.gauges().isEmpty() ? "" : one.gauges().getFirst().light().key());
        cells.add(one.gauges().stream().skip(1).map(PublicCsv::further).collect(Collectors.joining("\n")));
        return cells;
    }

    private static List<String> measured(@Nullable PublicGauge gauge) {
        if (gauge == null) return List.of("", "", "", "", "", "", "", "");
        var indicator = gauge.indicator();
        var reached = gauge.latest();
        return List.of(
                indicator.name(),
                indicator.unit(),
                number(gauge.baseline()),
                gauge.baseline().on().toString(),
                number(new Shown(indicator.target().value(), indicator.target().on())),
                indicator.target().on().toString(),
                reached == null ? "" : number(reached),
                text(reached == null ? null : reached.on()));
    }

    private static String further(PublicGauge gauge) {
        return gauge.indicator().name() + ": "
                + String.join(", ", measured(gauge).subList(1, 8)) + ", "
                + gauge.light().key();
    }

    private static String number(Shown figure) {
        BigDecimal value = figure.value();
        return value == null ? FEW : value.toPlainString();
    }

    private static String contesting(PublicCommitment one, Predicate<Contest> which) {
        return sides(one.contests().stream().filter(which).map(Contest::act));
    }

    private static String sides(Stream<Act> acts) {
        return acts.map(act -> act.side().key()).collect(Collectors.joining("; "));
    }

    private static @Nullable String key(@Nullable Claim claim) {
        return claim == null ? null : claim.key();
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
