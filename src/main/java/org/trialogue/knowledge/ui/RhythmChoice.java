package org.trialogue.knowledge.ui;

import com.vaadin.flow.component.select.Select;
import java.util.Locale;
import org.trialogue.knowledge.SavedSearch.Rhythm;

/** How often something is told of a search. */
final class RhythmChoice extends Select<Rhythm> {

    private static final long serialVersionUID = 1L;

    RhythmChoice(Rhythm rhythm) {
        addClassName("tri-rhythm");
        setLabel(getTranslation("knowledge.search.rhythm"));
        setItems(Rhythm.values());
        setItemLabelGenerator(
                each -> getTranslation("knowledge.search.rhythm." + each.name().toLowerCase(Locale.ROOT)));
        setValue(rhythm);
    }
}
