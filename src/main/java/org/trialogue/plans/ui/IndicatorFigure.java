package org.trialogue.plans.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.Table;
import java.time.LocalDate;
import java.util.Locale;
import org.trialogue.plans.Breakdown;
import org.trialogue.plans.CommitmentId;
import org.trialogue.plans.Dimension;
import org.trialogue.plans.Figure;
import org.trialogue.plans.Gauge;
import org.trialogue.plans.Series;
import org.trialogue.platform.ui.Days;

/** How far an indicator has come from its baseline to its targets: how it stands and why, a picture, the same in tables, and as a file. */
final class IndicatorFigure extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Series series;
    private final transient CommitmentId commitment;

    IndicatorFigure(Series series, CommitmentId commitment, LocalDate today) {
        this.series = series;
        this.commitment = commitment;
        addClassName("tri-gauge");
        var indicator = series.indicator();
        var label = getTranslation("plans.indicator.question", indicator.name());
        var question = new H3(label);
        question.addClassName("tri-gauge-question");
        var chart = new SeriesChart(series, label);
        add(question, new LightWhy(series, today), line(series.gauge(), getLocale()), chart, taking(chart), table());
        indicator.breakdowns().stream()
                .map(Breakdown::dimension)
                .filter(this::divided)
                .forEach(dimension -> add(new SplitTable(series, dimension)));
        note("plans.indicator.source.is", indicator.source());
        note("plans.indicator.method.is", indicator.method());
    }

    private boolean divided(Dimension dimension) {
        return series.reached().stream()
                .flatMap(reached -> reached.splits().stream())
                .anyMatch(split -> split.dimension() == dimension);
    }

    private void note(String key, String words) {
        if (words.isEmpty()) return;
        var note = new Paragraph(getTranslation(key, words));
        note.addClassName("tri-quiet");
        add(note);
    }

    private Div taking(SeriesChart chart) {
        var file = new Anchor(commitment.link() + "/indicators/as/csv", getTranslation("plans.indicator.take"));
        file.setRouterIgnore(true);
        file.getElement().setAttribute("download", true);
        var picture = new Button(getTranslation("plans.indicator.picture"), pressed -> chart.save("indicator"));
        picture.addThemeVariants(ButtonVariant.TERTIARY);
        var taking = new Div(file, picture);
        taking.addClassName("tri-actions");
        return taking;
    }

    /** The line alone, named by its figures for those who do not see it. */
    static Component line(Gauge gauge, Locale locale) {
        var line = new Div();
        line.addClassName("tri-gauge-line");
        var actual = gauge.actual();
        var from = Amount.of(gauge.indicator(), gauge.indicator().baseline().value(), locale);
        var to = Amount.of(gauge.indicator(), gauge.indicator().target().value(), locale);
        var words = actual == null
                ? line.getTranslation("plans.indicator.line.open", from, to)
                : line.getTranslation("plans.indicator.line", from, to, Amount.of(gauge.indicator(), actual, locale));
        line.getElement().setAttribute("role", "img").setAttribute("aria-label", words);
        var ends = new Div(new Span(from), new Span(to));
        ends.addClassName("tri-gauge-ends");
        line.add(way(gauge), ends);
        return line;
    }

    private static Div way(Gauge gauge) {
        var reached = new Span();
        reached.addClassName("tri-gauge-reached");
        var share = Math.clamp(gauge.share().orElse(0.0), 0.0, 1.0);
        reached.getStyle().set("inline-size", "%.1f%%".formatted(share * 100).replace(',', '.'));
        var way = new Div(reached);
        way.addClassName("tri-gauge-way");
        return way;
    }

    private Table table() {
        var table = new Table();
        table.addClassName("tri-figures");
        table.addHeaderRow(
                getTranslation("plans.indicator"),
                getTranslation("plans.indicator.when"),
                getTranslation("plans.indicator.value"));
        row(table, "plans.indicator.baseline", series.indicator().baseline());
        if (series.reached().isEmpty())
            table.addRowWithHeader(
                    getTranslation("plans.indicator.actual"), "", getTranslation("plans.indicator.not-yet"));
        series.reached().forEach(reached -> row(table, "plans.indicator.actual", reached.figure()));
        series.indicator().interim().forEach(figure -> row(table, "plans.indicator.interim", figure));
        row(table, "plans.indicator.target", series.indicator().target());
        return table;
    }

    private void row(Table table, String key, Figure figure) {
        table.addRowWithHeader(
                getTranslation(key),
                Days.day(figure.on(), getLocale()),
                Amount.of(series.indicator(), figure.value(), getLocale()));
    }
}
