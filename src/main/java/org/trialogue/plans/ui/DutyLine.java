package org.trialogue.plans.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import org.trialogue.plans.Duty;
import org.trialogue.platform.ui.DueDay;

/** Something that waits for me: what is to be done, about what, by when; the link leads to where it is done. */
final class DutyLine extends ListItem {

    private static final long serialVersionUID = 1L;

    DutyLine(Duty duty, LocalDate today) {
        var deed = new Anchor(
                duty.link(), getTranslation("plans.duty." + duty.kind().key(), duty.number()));
        deed.addClassName("tri-strong");
        var about = new Span(duty.about());
        about.addClassName("tri-sentence");
        var facts = new Div(deed);
        facts.addClassName("tri-facts");
        var plan = duty.plan();
        if (plan != null) {
            var of = new Span(plan);
            of.addClassName("tri-quiet");
            facts.add(of);
        }
        var day = duty.day();
        if (day != null) facts.add(new DueDay(day, today, duty.late(today)));
        add(about, facts);
        if (duty.late(today)) addClassName("tri-overdue");
    }
}
