package org.trialogue.plans.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.trialogue.plans.TelltalePlace;
import org.trialogue.plans.application.PublishingWords;

/** What of a plan looks as if it told everybody who a person is or which case, each with its place. */
final class TelltaleList extends Div {

    private static final long serialVersionUID = 1L;

    TelltaleList(List<TelltalePlace> places) {
        addClassName("tri-telltale");
        if (places.isEmpty()) {
            add(new Paragraph(getTranslation("plans.telltale.none")));
            return;
        }
        add(new Paragraph(getTranslation("plans.telltale.before")));
        if (places.size() == PublishingWords.MOST)
            add(new Paragraph(getTranslation("plans.telltale.first", PublishingWords.MOST)));
        var list = new UnorderedList();
        places.forEach(place -> list.add(line(place)));
        add(list);
    }

    private ListItem line(TelltalePlace place) {
        var line = new ListItem(
                new Anchor(place.link(), place.sentence()),
                new Span(" · "
                        + getTranslation("plans.telltale.in." + place.where().key())));
        var found = new UnorderedList();
        place.found()
                .forEach(telltale -> found.add(new ListItem(
                        getTranslation("plans.telltale." + telltale.kind().key(), telltale.words()))));
        line.add(found);
        return line;
    }
}
