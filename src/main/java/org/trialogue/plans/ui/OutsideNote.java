package org.trialogue.plans.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;
import java.util.stream.Collectors;
import org.trialogue.membership.Organization;
import org.trialogue.plans.application.PartnersOutside.Outside;

/** Tells a secretary which partners are named although nobody of theirs sees the plan, and leads to where they are let into its room. */
final class OutsideNote extends Div {

    private static final long serialVersionUID = 1L;

    private OutsideNote(Outside outside) {
        addClassName("tri-telltale");
        var names = outside.partners().stream().map(Organization::name).collect(Collectors.joining(", "));
        add(
                new Paragraph(getTranslation("plans.outside", names)),
                new Anchor("rooms/" + outside.room() + "/people", getTranslation("plans.outside.where")));
    }

    /** The note; empty where nobody is missing. */
    static Optional<OutsideNote> of(Outside outside) {
        return outside.partners().isEmpty() ? Optional.empty() : Optional.of(new OutsideNote(outside));
    }
}
