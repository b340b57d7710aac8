package org.trialogue.drafting.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Optional;
import org.trialogue.drafting.DecisionUses.Use;

/** What came of a decision, and where something can be made of it. */
final class UsesOfDecision extends Div {

    private static final long serialVersionUID = 1L;

    private UsesOfDecision(List<Use> uses, List<Use> places) {
        addClassName("tri-uses");
        if (!uses.isEmpty()) {
            var list = new UnorderedList();
            uses.forEach(use -> list.add(new ListItem(new Anchor(use.link(), use.title()))));
            add(new Paragraph(getTranslation("drafting.decision.uses")), list);
        }
        places.forEach(place ->
                add(new Paragraph(new Anchor(place.link(), getTranslation("drafting.decision.place", place.title())))));
    }

    /** Empty where there is neither. */
    static Optional<UsesOfDecision> of(List<Use> uses, List<Use> places) {
        return uses.isEmpty() && places.isEmpty() ? Optional.empty() : Optional.of(new UsesOfDecision(uses, places));
    }
}
