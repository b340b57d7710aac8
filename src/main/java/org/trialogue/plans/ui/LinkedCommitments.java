package org.trialogue.plans.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.trialogue.plans.Linked;
import org.trialogue.platform.ui.Days;
import org.trialogue.platform.ui.StateWord;
import org.trialogue.platform.ui.StateWord.Look;

/** Commitments that one depends on, or that depend on it, under a line that says which. */
final class LinkedCommitments extends Div {

    private static final long serialVersionUID = 1L;

    LinkedCommitments(String titleKey, List<Linked> linked) {
        var title = new Span(getTranslation(titleKey));
        title.addClassName("tri-label");
        var list = new UnorderedList();
        list.addClassName("tri-linked");
        linked.forEach(each -> list.add(item(each)));
        add(title, list);
    }

    private ListItem item(Linked linked) {
        var due = new Span(getTranslation("plans.needs.due", Days.day(linked.due(), getLocale())));
        due.addClassName("tri-quiet");
        var facts = new Div(due);
        facts.addClassName("tri-facts");
        if (linked.done()) facts.add(new StateWord(Look.CLAIMED, getTranslation("plans.claim.done")));
        if (linked.strained() && !linked.done())
            facts.add(new StateWord(Look.WARNING, getTranslation("plans.needs.strained")));
        return new ListItem(new Anchor(linked.id().link(), linked.sentence()), facts);
    }
}
