package org.trialogue.plans.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.jspecify.annotations.Nullable;
import org.trialogue.plans.Tally;
import org.trialogue.platform.ui.StateWord;
import org.trialogue.platform.ui.StateWord.Look;

/** How many commitments are claimed and how many confirmed, side by side, on a board's head. */
final class TallyFigures extends Div {

    private static final long serialVersionUID = 1L;

    TallyFigures(Tally tally) {
        this(tally, null);
    }

    /**
     * The same, which says how many are contested, too.
     *
     * @param contested where those stand; null where they are counted elsewhere on the page
     */
    TallyFigures(Tally tally, @Nullable String contested) {
        addClassName("tri-tally");
        getElement().setAttribute("role", "group").setAttribute("aria-label", getTranslation("plans.tally.caption"));
        if (tally.written() == 0) add(new Paragraph(getTranslation("plans.tally.none")));
        if (tally.total() > 0)
            add(
                    line("plans.tally.reported", tally.claimed(), tally.confirmed(), tally.total()),
                    line("plans.tally.done", tally.doneClaimed(), tally.doneConfirmed(), tally.total()));
        var wrong = new Div();
        wrong.addClassName("tri-facts");
        if (tally.overdue() > 0)
            wrong.add(new StateWord(Look.WARNING, getTranslation("plans.tally.overdue", tally.overdue())));
        if (contested != null && tally.contested() > 0)
            wrong.add(new Anchor(
                    contested,
                    new StateWord(Look.WARNING, getTranslation("plans.tally.contested", tally.contested()))));
        if (tally.declined() > 0)
            wrong.add(new StateWord(Look.WARNING, getTranslation("plans.tally.declined", tally.declined())));
        if (wrong.getComponentCount() > 0) add(wrong);
    }

    private Div line(String key, int claimed, int confirmed, int total) {
        var name = new Span(getTranslation(key));
        name.addClassName("tri-tally-name");
        var line = new Div(
                name,
                new StateWord(Look.CLAIMED, getTranslation("plans.tally.claimed", claimed)),
                new StateWord(Look.CONFIRMED, getTranslation("plans.tally.confirmed", confirmed, total)),
                bar(claimed, confirmed, total));
        line.addClassName("tri-tally-line");
        return line;
    }

    private static Div bar(int claimed, int confirmed, int total) {
        var outline = new Span();
        outline.addClassName("tri-bar-claimed");
        outline.getStyle().set("inline-size", 100 * claimed / total + "%");
        var fill = new Span();
        fill.addClassName("tri-bar-confirmed");
        fill.getStyle().set("inline-size", 100 * confirmed / total + "%");
        var bar = new Div(outline, fill);
        bar.addClassName("tri-bar");
        bar.getElement().setAttribute("aria-hidden", "true");
        return bar;
    }
}
