package org.trialogue.plans.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.trialogue.plans.Milestone;
import org.trialogue.plans.Steps;
import org.trialogue.platform.ui.Days;
import org.trialogue.platform.ui.DueDay;
import org.trialogue.platform.ui.StateWord;
import org.trialogue.platform.ui.StateWord.Look;

/** The steps on the way to what is promised, in their order. */
final class MilestoneList extends OrderedList {

    private static final long serialVersionUID = 1L;

    private final LocalDate today;
    private final transient Consumer<Milestone> reach;
    private final transient Consumer<Milestone> takeBack;

    MilestoneList(Steps steps, LocalDate today, Consumer<Milestone> reach, Consumer<Milestone> takeBack) {
        this.today = today;
        this.reach = reach;
        this.takeBack = takeBack;
        addClassName("tri-milestones");
        steps.milestones().forEach(milestone -> add(item(milestone, steps.mayReach())));
    }

    private ListItem item(Milestone milestone, boolean mayReach) {
        var title = new Span(milestone.title());
        title.addClassName("tri-milestone");
        var reached = milestone.reachedOn();
        var facts = new Div();
        facts.addClassName("tri-facts");
        if (reached == null)
            facts.add(new DueDay(milestone.dueOn(), today, milestone.dueOn().isBefore(today)));
        else {
            var due = new Span(getTranslation("plans.milestone.was-due", Days.day(milestone.dueOn(), getLocale())));
            due.addClassName("tri-quiet");
            facts.add(new StateWord(Look.CLAIMED, said(milestone, reached)), due);
        }
        if (mayReach) facts.add(deed(milestone));
        return new ListItem(title, facts);
    }

    private String said(Milestone milestone, LocalDate reached) {
        var by = milestone.reachedBy();
        return getTranslation("plans.milestone.reached-on", Days.day(reached, getLocale()), by == null ? "—" : by);
    }

    private Button deed(Milestone milestone) {
        var ahead = milestone.reachedOn() == null;
        var button = new Button(getTranslation(ahead ? "plans.milestone.reach" : "plans.milestone.take-back"));
        button.setAriaLabel(button.getText() + ": " + milestone.title());
        button.addClickListener(pressed -> (ahead ? reach : takeBack).accept(milestone));
        return button;
    }
}
