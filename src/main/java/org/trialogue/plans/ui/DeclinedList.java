package org.trialogue.plans.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.trialogue.plans.Declined;

/** What parties of a plan declined, and why: it leads to the commitment, where whoever declined it can accept it after all. */
final class DeclinedList extends UnorderedList {

    private static final long serialVersionUID = 1L;

    DeclinedList(List<Declined> declined) {
        addClassName("tri-board");
        declined.forEach(one -> add(item(one)));
    }

    private static ListItem item(Declined one) {
        var sentence = new Anchor(one.id().link(), one.sentence());
        sentence.addClassName("tri-sentence");
        var facts = new Div(new PartyName(one.party()), new SaidOf("plans.decline.by", one.said()));
        facts.addClassName("tri-facts");
        return new ListItem(sentence, facts, new Paragraph(one.reason()));
    }
}
