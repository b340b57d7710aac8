package org.trialogue.plans.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.time.ZoneOffset;
import org.trialogue.plans.Agreement;
import org.trialogue.plans.Agreement.Version;
import org.trialogue.platform.ui.Days;
import org.trialogue.platform.ui.SideMark;
import org.trialogue.platform.ui.StateWord;
import org.trialogue.platform.ui.StateWord.Look;

/** What was agreed of a plan, the newest first, each with a way to what differs from the one before. */
final class VersionList extends OrderedList {

    private static final long serialVersionUID = 1L;

    private final transient Agreement agreement;

    VersionList(Agreement agreement) {
        this.agreement = agreement;
        addClassName("tri-list");
        getElement().setAttribute("reversed", true);
        agreement.versions().forEach(version -> add(item(version)));
    }

    private ListItem item(Version version) {
        var number = new Span(getTranslation("plans.versions.version", version.number()));
        var by = version.by();
        var day = Days.day(by.at().atZone(ZoneOffset.UTC).toLocalDate(), getLocale());
        var written = new Span(getTranslation("plans.versions.written", by.name(), day));
        written.addClassName("tri-quiet");
        var line = new Div(number, SideMark.acting(by.side(), by.capacity()), written);
        line.addClassName("tri-facts");
        if (version.number() > 1)
            line.add(new Anchor(
                    PlanVersionsView.path(agreement.plan().id(), version.number() - 1, version.number()),
                    getTranslation("plans.versions.before", version.number() - 1)));
        if (version.number() == agreement.newest() && agreement.changed())
            line.add(
                    new StateWord(Look.WARNING, getTranslation("plans.versions.since")),
                    new Anchor(
                            PlanVersionsView.path(agreement.plan().id(), version.number(), 0),
                            getTranslation("plans.versions.now")));
        var item = new ListItem(line);
        item.addClassName("tri-plan-line");
        return item;
    }
}
