package org.trialogue.plans.ui;

import com.vaadin.flow.component.html.Span;

/** Where there is no room for columns, the cells of a table stand below each other, each under what its column is called. */
final class Stacked {

    private Stacked() {}

    /** What a cell's column is called; hidden from those who listen, as the table's head says it. */
    static Span name(String column) {
        var name = new Span(column);
        name.addClassName("tri-stacking-name");
        name.getElement().setAttribute("aria-hidden", "true");
        return name;
    }
}
