package org.trialogue.plans.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import org.trialogue.plans.Happened;
import org.trialogue.platform.ui.Moment;
import org.trialogue.platform.ui.SideMark;

/** Something that changed in what I follow: in what, what, by which side, when. */
final class ChangeLine extends ListItem {

    private static final long serialVersionUID = 1L;

    ChangeLine(Happened change) {
        var about = new Anchor(change.link(), change.about());
        about.addClassName("tri-sentence");
        var when = new Moment(change.at());
        when.addClassName("tri-quiet");
        var facts = new Div(
                SideMark.named(change.side()),
                new Span(getTranslation("plans.happened." + change.kind().key(), change.number())),
                when);
        facts.addClassName("tri-facts");
        add(about, facts);
    }
}
