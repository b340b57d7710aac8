package org.trialogue.plans.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.Table;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.trialogue.plans.Figure;
import org.trialogue.plans.Gauge;
import org.trialogue.platform.ui.Days;

/** How far an indicator has come from its baseline to its target: a line, and the same in a table. */
final class IndicatorFigure extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Gauge gauge;

    IndicatorFigure(Gauge gauge) {
        this.gauge = gauge;
        addClassName("tri-gauge");
        var question = new Span(
                getTranslation("plans.indicator.question", gauge.indicator().name()));
        question.addClassName("tri-gauge-question");
        add(question, line(gauge, getLocale()), table());
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
        row(table, "plans.indicator.baseline", gauge.indicator().baseline());
        row(table, "plans.indicator.actual", gauge.latest());
        row(table, "plans.indicator.target", gauge.indicator().target());
        return table;
    }

    private void row(Table table, String key, @Nullable Figure figure) {
        var name = getTranslation(key);
        if (figure == null) table.addRowWithHeader(name, "", getTranslation("plans.indicator.not-yet"));
        else
            table.addRowWithHeader(
                    name,
                    Days.day(figure.on(), getLocale()),
                    Amount.of(gauge.indicator(), figure.value(), getLocale()));
    }
}
