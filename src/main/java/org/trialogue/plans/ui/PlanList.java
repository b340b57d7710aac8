package org.trialogue.plans.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.trialogue.plans.PlanLine;
import org.trialogue.plans.PlanState;
import org.trialogue.platform.ui.Days;
import org.trialogue.platform.ui.StateWord;
import org.trialogue.platform.ui.StateWord.Look;

/** Plans, one below the other, each with how far it has come. */
@StyleSheet("look/plans.css")
final class PlanList extends UnorderedList {

    private static final long serialVersionUID = 1L;

    PlanList(List<PlanLine> plans, boolean nameGroups) {
        addClassName("tri-list");
        plans.forEach(plan -> add(line(plan, nameGroups)));
    }

    private ListItem line(PlanLine plan, boolean nameGroup) {
        var title = new Anchor(plan.id().link(), plan.title());
        title.addClassName("tri-list-title");
        var period = plan.period();
        var facts = new Span(getTranslation(
                "plans.period", Days.day(period.from(), getLocale()), Days.day(period.until(), getLocale())));
        facts.addClassName("tri-quiet");
        var tally = plan.tally();
        var figures = new Span(
                tally.written() == 0
                        ? getTranslation("plans.tally.none")
                        : getTranslation("plans.tally.short", tally.claimed(), tally.confirmed(), tally.total()));
        var line = new ListItem(title);
        if (nameGroup) line.add(new Span(plan.workingGroup().title()));
        line.add(facts, figures);
        if (plan.state() == PlanState.CLOSED) line.add(new StateWord(Look.PLAIN, getTranslation("plans.state.closed")));
        if (tally.overdue() > 0)
            line.add(new StateWord(Look.WARNING, getTranslation("plans.tally.overdue", tally.overdue())));
        line.addClassName("tri-plan-line");
        return line;
    }
}
