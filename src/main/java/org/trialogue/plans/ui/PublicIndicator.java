package org.trialogue.plans.ui;

import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.trialogue.plans.Figure;
import org.trialogue.plans.Judgement;
import org.trialogue.plans.Light;
import org.trialogue.plans.Numerals;
import org.trialogue.plans.PublicGauge;
import org.trialogue.plans.PublicGauge.Shown;
import org.trialogue.plans.Split;
import org.trialogue.plans.Split.Cell;

/** An indicator as everybody reads it: from where to where, what was reached from time to time, how that is divided, and where it stands. */
final class PublicIndicator {

    private final PublicWords words;
    private final Locale language;
    private final PublicGauge gauge;

    PublicIndicator(PublicWords words, Locale language, PublicGauge gauge) {
        this.words = words;
        this.language = language;
        this.gauge = gauge;
    }

    String written() {
        var indicator = gauge.indicator();
        return "<div class=\"tri-public-gauge\">" + words.element("h4", indicator.name()) + light() + "<dl>"
                + figure("plans.indicator.baseline", gauge.baseline())
                + indicator.interim().stream().map(this::interim).collect(Collectors.joining())
                + figure("plans.indicator.target", shown(indicator.target()))
                + reached()
                + "</dl>"
                + gauge.splits().stream().map(this::split).collect(Collectors.joining())
                + note("plans.indicator.source.is", indicator.source())
                + note("plans.indicator.method.is", indicator.method())
                + "</div>";
    }

    private String light() {
        var judged = gauge.judged();
        if (judged != null)
            return "<p>" + words.said("plans.light.said") + " " + light(judged) + "</p><p>"
                    + words.said("plans.light.reckoned") + " " + light(gauge.light()) + "</p>" + formula();
        return gauge.light() == Light.NO_DATA ? "" : "<p>" + light(gauge.light()) + "</p>" + formula();
    }

    private String light(Light light) {
        return words.state("light-" + light.key(), LightWord.sign(light), words.plain("plans.light." + light.key()));
    }

    private String formula() {
        return words.text(
                "p class=\"tri-quiet\"",
                "plans.light.formula",
                Judgement.ON_TRACK_FROM,
                Judgement.AT_RISK_FROM,
                Judgement.STALE_AFTER);
    }

    private String interim(Figure figure) {
        return figure("plans.indicator.interim", shown(figure));
    }

    private String reached() {
        if (gauge.reached().isEmpty())
            return figure("plans.public.reached", words.plain("plans.indicator.not-yet"), null);
        return gauge.reached().stream()
                .map(shown -> figure("plans.public.reached", shown))
                .collect(Collectors.joining());
    }

    private static Shown shown(Figure figure) {
        return new Shown(figure.value(), figure.on());
    }

    private String figure(String key, Shown shown) {
        var value = shown.value();
        return figure(
                key,
                value == null
                        ? words.plain("plans.public.few", PublicGauge.FEW)
                        : Amount.of(gauge.indicator(), value, language),
                shown);
    }

    private String figure(String key, String value, @Nullable Shown on) {
        var day = on == null ? "" : words.element("span class=\"tri-quiet\"", words.day(on.on()));
        return "<div>" + words.text("dt", key) + "<dd>" + PublicWords.escaped(value) + " " + day + "</dd></div>";
    }

    private String split(Split split) {
        var measured = new MeasuredWords(words::plain, language);
        return words.text(
                        "h5",
                        "plans.indicator.split",
                        gauge.indicator().unit(),
                        measured.dimension(split.dimension(), split.name()))
                + "<dl>" + split.cells().stream().map(this::cell).collect(Collectors.joining()) + "</dl>";
    }

    private String cell(Cell cell) {
        var label = cell.label().equals(Split.REST) ? words.plain("plans.indicator.rest") : cell.label();
        var value = cell.value();
        return "<div>" + words.element("dt", label)
                + words.element(
                        "dd", value == null ? words.plain("plans.indicator.hidden") : Numerals.write(value, language))
                + "</div>";
    }

    private String note(String key, String said) {
        return said.isEmpty() ? "" : words.text("p class=\"tri-quiet\"", key, said);
    }
}
