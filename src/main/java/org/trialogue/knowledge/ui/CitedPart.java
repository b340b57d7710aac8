package org.trialogue.knowledge.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import org.springframework.beans.factory.ObjectProvider;
import org.trialogue.knowledge.PracticeCitations;
import org.trialogue.platform.ui.InLanguage;

/** Where a practice is cited, of all that the reader may see: nothing to see where it is cited nowhere. */
final class CitedPart extends UnorderedList {

    private static final long serialVersionUID = 1L;
    private static final int MOST = 20;

    private long total;

    CitedPart(String practice, ObjectProvider<PracticeCitations> features) {
        addClassName("tri-alike");
        features.orderedStream().map(feature -> feature.of(practice, MOST)).forEach(this::show);
        setVisible(total > 0);
    }

    /** How many places there are. */
    long total() {
        return total;
    }

    private void show(PracticeCitations.Cited cited) {
        total += cited.total();
        cited.first()
                .forEach(place ->
                        add(new ListItem(InLanguage.of(place.language(), new Anchor(place.link(), place.title())))));
        var more = cited.total() - cited.first().size();
        if (more > 0) add(new ListItem(getTranslation("knowledge.cited.more", more)));
    }
}
