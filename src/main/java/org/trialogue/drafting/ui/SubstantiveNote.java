package org.trialogue.drafting.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.trialogue.drafting.Substantive;
import org.trialogue.platform.ui.Moment;
import org.trialogue.platform.ui.SideMark;
import org.trialogue.platform.ui.StateWord;

/** Says of a change of the drafting committee who called it substantive, why, and what became of that. */
class SubstantiveNote extends Div {

    private static final long serialVersionUID = 1L;

    SubstantiveNote(Substantive called) {
        var outcome = called.outcome();
        var state = outcome == null ? "open" : outcome.key();
        var look = outcome == null ? StateWord.Look.WARNING : StateWord.Look.PLAIN;
        var name = new Span(called.name());
        name.addClassName("tri-strong");
        var when = new Moment(called.at());
        when.addClassName("tri-quiet");
        var who = new Div(SideMark.acting(called.by().affiliation(), called.by().capacity()), name, when);
        who.addClassName("tri-wrote-who");
        add(
                new StateWord(look, getTranslation("drafting.committee.state." + state)),
                who,
                new Paragraph(called.reason()));
    }
}
