package org.trialogue.drafting.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.trialogue.drafting.DraftAmendment;
import org.trialogue.platform.ui.Moment;

/** A draft amendment in a list: what it is called, in whose name it is, of which text, and since when. */
class AmendmentRow extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    AmendmentRow(DraftAmendment draft, boolean sayOfWhat) {
        var words = new Div(new Anchor("texts/" + draft.id() + "/amendment", draft.title()));
        if (sayOfWhat) words.add(quiet(new Span(getTranslation("drafting.amendment.to", draft.ofTitle()))));
        words.add(AmendmentWords.marked(this, draft.mover()), quiet(new Span(new Moment(draft.at()))));
        getContent().add(words);
        getContent().addClassNames("tri-row", "tri-amend-row");
    }

    private static Span quiet(Span words) {
        words.addClassName("tri-quiet");
        return words;
    }
}
