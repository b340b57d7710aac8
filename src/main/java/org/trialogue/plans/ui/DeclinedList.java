package org.trialogue.plans.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.ZoneOffset;
import java.util.List;
import org.trialogue.plans.Declined;
import org.trialogue.platform.ui.Days;

/** What parties of a plan declined, and why: it leads to the commitment, where whoever declined it can accept it after all. */
final class DeclinedList extends UnorderedList {

    private static final long serialVersionUID = 1L;

    DeclinedList(List<Declined> declined) {
        addClassName("tri-board");
        declined.forEach(one -> add(item(one)));
    }

    private ListItem item(Declined one) {
        var sentence = new Anchor(one.id().link(), one.sentence());
        sentence.addClassName("tri-sentence");
        var day = Days.day(one.said().at().atZone(ZoneOffset.UTC).toLocalDate(), getLocale());
        var by = new Span(getTranslation("plans.decline.by", one.said().name(), day));
        by.addClassName("tri-quiet");
        var facts = new Div(new PartyName(one.party()), by);
        facts.addClassName("tri-facts");
        return new ListItem(sentence, facts, new Paragraph(one.reason()));
    }
}
