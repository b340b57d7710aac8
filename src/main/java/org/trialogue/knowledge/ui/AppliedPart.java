package org.trialogue.knowledge.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import org.springframework.beans.factory.ObjectProvider;
import org.trialogue.knowledge.PracticeUses;
import org.trialogue.platform.ui.InLanguage;

/** What applies a practice, of all that the reader may see: nothing to see where there is none. */
final class AppliedPart extends UnorderedList {

    private static final long serialVersionUID = 1L;
    private static final int MOST = 20;

    AppliedPart(String practice, ObjectProvider<PracticeUses> features) {
        addClassName("tri-alike");
        features.orderedStream().map(feature -> feature.of(practice, MOST)).forEach(this::show);
        setVisible(getChildren().findAny().isPresent());
    }

    private void show(PracticeUses.Uses uses) {
        uses.first()
                .forEach(use -> add(new ListItem(InLanguage.of(use.language(), new Anchor(use.link(), use.title())))));
        var more = uses.total() - uses.first().size();
        if (more > 0) add(new ListItem(getTranslation("knowledge.applied.more", more)));
    }
}
