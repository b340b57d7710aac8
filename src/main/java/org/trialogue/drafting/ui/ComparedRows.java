package org.trialogue.drafting.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.trialogue.drafting.comparing.Comparison;
import org.trialogue.drafting.comparing.Row;
import org.trialogue.drafting.comparing.Row.Same;
import org.trialogue.platform.ui.InLanguage;

/** A comparison row by row. What is the same is folded, and filled in only once someone looks at it. */
class ComparedRows extends Composite<Div> {

    private static final long serialVersionUID = 1L;
    private static final int WORTH_FOLDING = 3;

    private final transient Function<Row, Component> shown;

    ComparedRows(Comparison comparison, Locale language, Function<Row, Component> shown) {
        this.shown = shown;
        InLanguage.of(language, getContent());
        getContent().addClassName("tri-cmp");
        var same = new ArrayList<Row>();
        for (var row : comparison.rows()) {
            if (row instanceof Same) same.add(row);
            else {
                unchanged(same);
                getContent().add(shown.apply(row));
            }
        }
        unchanged(same);
    }

    private void unchanged(List<Row> same) {
        if (same.size() < WORTH_FOLDING) same.forEach(row -> getContent().add(shown.apply(row)));
        else getContent().add(folded(List.copyOf(same)));
        same.clear();
    }

    private Component folded(List<Row> same) {
        var inner = new Div();
        var details = new NativeDetails(getTranslation("drafting.compare.unchanged", same.size()), inner);
        InLanguage.of(getLocale(), details.getSummary());
        details.addClassName("tri-cmp-folded");
        details.addToggleListener(toggled -> {
            if (toggled.isOpened() && inner.getChildren().findAny().isEmpty())
                same.forEach(row -> inner.add(shown.apply(row)));
        });
        return details;
    }
}
