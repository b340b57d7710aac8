package org.trialogue.plans.ui;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.trialogue.plans.Breakdown;
import org.trialogue.plans.Dimension;
import org.trialogue.plans.Measure;
import org.trialogue.plans.Promised.Aim;
import org.trialogue.plans.Promised.Measured;
import org.trialogue.plans.ui.DifferenceWords.Saying;
import org.trialogue.platform.ui.Days;

/** What an indicator says, in the reader's language and in one line. */
final class MeasuredWords {

    private final Saying saying;
    private final Locale language;

    MeasuredWords(Saying saying, Locale language) {
        this.saying = saying;
        this.language = language;
    }

    /** All of it: from where to where, by when, from what source, and into which parts. */
    String of(Measured indicator) {
        var aims = new ArrayList<>(indicator.interim());
        aims.add(new Aim(indicator.target(), indicator.targetOn()));
        var words = new ArrayList<String>();
        words.add(indicator.name() + ": "
                + aim(new Aim(indicator.baseline(), indicator.baselineOn()), indicator.measure(), indicator.unit())
                + " → " + aims(aims, indicator.measure(), indicator.unit()));
        if (!indicator.source().isEmpty()) words.add(saying.of("plans.indicator.source.is", indicator.source()));
        if (!indicator.method().isEmpty()) words.add(saying.of("plans.indicator.method.is", indicator.method()));
        if (!indicator.breakdowns().isEmpty()) words.add(breakdowns(indicator.breakdowns()));
        return String.join("; ", words);
    }

    /** Values, each with its day. */
    String aims(List<Aim> aims, Measure measure, String unit) {
        return aims.stream().map(aim -> aim(aim, measure, unit)).collect(Collectors.joining(" → "));
    }

    private String aim(Aim aim, Measure measure, String unit) {
        return amount(aim.value(), measure, unit) + " (" + Days.day(aim.on(), language) + ")";
    }

    private String amount(BigDecimal value, Measure measure, String unit) {
        return Amount.of(measure, unit, value, language);
    }

    /** Dimensions, each with its parts. */
    String breakdowns(List<Breakdown> breakdowns) {
        return breakdowns.stream()
                .map(each -> dimension(each.dimension(), each.name()) + ": " + String.join(", ", each.cells()))
                .collect(Collectors.joining("; "));
    }

    /** What a dimension is called. */
    String dimension(Dimension dimension, String name) {
        return dimension == Dimension.OWN ? name : saying.of("plans.dimension." + dimension.key());
    }
}
