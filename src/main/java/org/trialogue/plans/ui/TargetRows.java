package org.trialogue.plans.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import org.trialogue.plans.Figure;
import org.trialogue.plans.Numerals;
import org.trialogue.platform.ui.Asking;

/** The targets on the way to the one that is promised in the end: a value and a day for each, as many as one likes. */
final class TargetRows extends Div {

    private static final long serialVersionUID = 1L;

    private final Asking asking;
    private final Div rows = new Div();

    TargetRows(Asking asking) {
        this.asking = asking;
        addClassName("tri-targets");
        add(rows, new Button(getTranslation("plans.indicator.interim.add"), pressed -> {
            var row = new Row();
            rows.add(row);
            row.value.focus();
        }));
    }

    private final class Row extends Div {

        private static final long serialVersionUID = 1L;

        private final TextField value = Fields.number(getTranslation("plans.indicator.interim"));
        private final DatePicker on = Fields.day(getTranslation("plans.indicator.interim-on"));

        private Row() {
            Fields.manual(value, on);
            addClassName("tri-target-row");
            add(value, on, new Button(getTranslation("plans.indicator.interim.out"), pressed -> rows.remove(this)));
        }
    }

    void fill(List<Figure> figures) {
        rows.removeAll();
        for (var figure : figures) {
            var row = new Row();
            row.value.setValue(Numerals.write(figure.value(), getLocale()));
            row.on.setValue(figure.on());
            rows.add(row);
        }
    }

    /** What was typed; what a rule says no to is left out, and the asking tells. */
    List<Figure> figures() {
        var figures = new ArrayList<Figure>();
        rows.getChildren().filter(Row.class::isInstance).map(Row.class::cast).forEach(row -> {
            var number = asking.of(row.value, () -> Fields.read(row.value, getLocale()));
            var day = Fields.day(asking, row.on);
            var figure = number == null || day == null ? null : asking.of(row.value, () -> new Figure(number, day));
            if (figure != null) figures.add(figure);
        });
        return figures;
    }
}
