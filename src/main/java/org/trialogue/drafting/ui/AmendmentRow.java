package org.trialogue.drafting.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.trialogue.drafting.DraftAmendment;
import org.trialogue.platform.ui.Moment;

/** A draft amendment in a list: what it is called, in whose name it is, since when, and whatever else tells it from others there. */
class AmendmentRow extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    AmendmentRow(DraftAmendment draft, String besides) {
        var words = new Div(new Anchor("texts/" + draft.id() + "/amendment", draft.title()));
        words.add(
                quiet(new Span(besides)),
                AmendmentWords.marked(this, draft.mover()),
                quiet(new Span(new Moment(draft.at()))));
        getContent().add(words);
        getContent().addClassNames("tri-row", "tri-amend-row");
    }

    private static Span quiet(Span words) {
        words.addClassName("tri-quiet");
        return words;
    }
}
