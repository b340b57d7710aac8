package org.trialogue.plans.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import org.trialogue.plans.Occasion;
import org.trialogue.platform.ui.Days;
import org.trialogue.platform.ui.ReadersZone;
import org.trialogue.platform.ui.StateWord;
import org.trialogue.platform.ui.StateWord.Look;

/** Something in the calendar: of which kind, what, in which plan or working group. The link leads to it. */
final class OccasionLine extends ListItem {

    private static final long serialVersionUID = 1L;

    /** In the cell of a day: of a window, whether it opens there or closes. By the portal's day it is late, wherever it is read. */
    OccasionLine(Occasion occasion, LocalDate day, LocalDate portals) {
        var opens = !occasion.kind().ofGroup() && day.equals(occasion.since());
        begun(
                occasion,
                opens
                        ? "plans.month.opens"
                        : "plans.month.kind." + occasion.kind().key());
        if (!opens) states(occasion, portals);
        add(title(occasion));
    }

    /** In the list: with its day, or its days. */
    OccasionLine(Occasion occasion, LocalDate portals) {
        begun(occasion, "plans.month.kind." + occasion.kind().key());
        states(occasion, portals);
        var since = occasion.since();
        var day = Days.day(occasion.day(), getLocale());
        var when = new Span(since == null ? day : getTranslation("plans.period", Days.day(since, getLocale()), day));
        var within = new Span(occasion.within());
        within.addClassName("tri-quiet");
        var facts = new Div(when, within);
        facts.addClassName("tri-facts");
        add(title(occasion), facts);
    }

    private void begun(Occasion occasion, String key) {
        addClassNames("tri-occasion", "tri-occasion-" + occasion.kind().key());
        var kind = new Span(getTranslation(key));
        kind.addClassName("tri-occasion-kind");
        add(kind);
        var begins = occasion.begins();
        if (begins == null) return;
        add(new Span(DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                .localizedBy(getLocale())
                .format(begins.atZone(ReadersZone.here()))));
    }

    private void states(Occasion occasion, LocalDate portals) {
        if (occasion.calledOff()) add(new StateWord(Look.WARNING, getTranslation("plans.month.called-off")));
        if (occasion.late(portals)) add(new StateWord(Look.WARNING, getTranslation("platform.overdue")));
    }

    private static Anchor title(Occasion occasion) {
        var title = new Anchor(occasion.link(), occasion.about());
        title.setTitle(occasion.about());
        title.addClassName("tri-occasion-title");
        if (occasion.calledOff()) title.addClassName("tri-called-off");
        return title;
    }
}
