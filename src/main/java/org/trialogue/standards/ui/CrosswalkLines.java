package org.trialogue.standards.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.trialogue.standards.application.CrosswalkDeciding.Leading;

/** The subjects of the crosswalk that lead to an instrument or a set of principles, each with what it leads to and how sure that is. */
final class CrosswalkLines extends UnorderedList {

    private static final long serialVersionUID = 1L;

    CrosswalkLines(List<Leading> leading, Places places) {
        addClassName("tri-crosswalk-lines");
        for (var lead : leading) {
            var link = lead.link();
            add(new ListItem(
                    new Anchor(lead.subject().link(), lead.subject().label(getLocale())),
                    new Span(places.name(link.to(), link.ref(), false)),
                    LinkState.word(link.state(), getTranslation(LinkState.key(link.state())))));
        }
    }
}
