package org.trialogue.plans.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.trialogue.plans.TakenOut;

/** What was taken out of a plan, by whom and why: it leads to the commitment, where all stays that was said of it. */
final class TakenOutList extends UnorderedList {

    private static final long serialVersionUID = 1L;

    TakenOutList(List<TakenOut> all) {
        addClassName("tri-board");
        all.forEach(one -> add(item(one)));
    }

    private static ListItem item(TakenOut one) {
        var sentence = new Anchor(one.id().link(), one.sentence());
        sentence.addClassName("tri-sentence");
        return new ListItem(
                sentence, new Div(new SaidOf("plans.taken-out.by", one.said())), new Paragraph(one.reason()));
    }
}
