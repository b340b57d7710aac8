package org.trialogue.plans.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import org.trialogue.plans.Agreement;
import org.trialogue.plans.ToAccept;
import org.trialogue.platform.ui.StateWord;
import org.trialogue.platform.ui.StateWord.Look;

/** What an organization has not accepted, each with what was put differently where it had accepted it before. */
final class WaitingList extends UnorderedList {

    private static final long serialVersionUID = 1L;

    WaitingList(Agreement agreement) {
        addClassName("tri-board");
        var words = new DifferenceWords(this::getTranslation, getLocale(), agreement.names());
        agreement.waiting().forEach(waiting -> add(item(waiting, words)));
    }

    private ListItem item(ToAccept waiting, DifferenceWords words) {
        var sentence = new Anchor(waiting.id().link(), waiting.sentence());
        sentence.addClassName("tri-sentence");
        var state = waiting.lapsed()
                ? new StateWord(Look.WARNING, getTranslation("plans.accept.lapsed"))
                : new StateWord(Look.PLAIN, getTranslation("plans.accept.entered"));
        var item = new ListItem(sentence, state);
        if (waiting.lapsed())
            item.add(new DifferenceTable(
                    getTranslation("plans.accept.since"),
                    getTranslation("plans.accept.was"),
                    getTranslation("plans.accept.is"),
                    waiting.since(),
                    words));
        return item;
    }
}
