package org.trialogue.plans.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import org.trialogue.plans.Figure;
import org.trialogue.plans.Judgement;
import org.trialogue.plans.LightSaid;
import org.trialogue.plans.Numerals;
import org.trialogue.plans.Series;
import org.trialogue.platform.ui.Days;
import org.trialogue.platform.ui.Moment;
import org.trialogue.platform.ui.SideMark;

/** How an indicator stands: the reckoned light, the one that was put in its place, and why. */
final class LightWhy extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Series series;
    private final transient Judgement judged;

    LightWhy(Series series, LocalDate today) {
        this.series = series;
        this.judged = series.judged(today);
        addClassName("tri-light");
        LightSaid said = series.said();
        if (said == null) add(new LightWord(judged.light()));
        else
            add(
                    line("plans.light.said", new LightWord(said.light())),
                    line("plans.light.reckoned", new LightWord(judged.light())),
                    reason(said));
        var why = new Details(getTranslation("plans.light.why"));
        why.add(
                new Paragraph(because()),
                quiet(getTranslation(
                        "plans.light.formula",
                        Judgement.ON_TRACK_FROM,
                        Judgement.AT_RISK_FROM,
                        Judgement.STALE_AFTER)));
        add(why);
    }

    private Div line(String key, LightWord light) {
        var line = new Div(new Span(getTranslation(key)), light);
        line.addClassName("tri-light-line");
        return line;
    }

    private Div reason(LightSaid said) {
        var by = said.by();
        var who = new Div(new Span(by.name()), SideMark.acting(by.side(), by.capacity()), new Moment(by.at()));
        who.addClassName("tri-said");
        return new Div(new Paragraph(said.reason()), who, quiet(getTranslation("plans.light.until")));
    }

    private String because() {
        var because = "plans.light.why." + judged.basis().key();
        Figure latest = judged.latest();
        if (latest == null) return getTranslation(because);
        var indicator = series.indicator();
        var day = Days.day(latest.on(), getLocale());
        var value = Amount.of(indicator, latest.value(), getLocale());
        var expected = Amount.of(indicator, Objects.requireNonNull(judged.expected()), getLocale());
        BigDecimal share = judged.share();
        return getTranslation(because, day, value, expected, share == null ? "" : whole(share, getLocale()));
    }

    /** Rounded down, so that no share seems to have reached what it has not. */
    private static String whole(BigDecimal share, Locale locale) {
        return Numerals.write(share.setScale(0, RoundingMode.FLOOR), locale);
    }

    private static Paragraph quiet(String words) {
        var line = new Paragraph(words);
        line.addClassName("tri-quiet");
        return line;
    }
}
