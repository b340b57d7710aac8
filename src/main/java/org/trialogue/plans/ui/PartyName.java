package org.trialogue.plans.ui;

import com.vaadin.flow.component.html.Span;
import org.trialogue.membership.Organization;
import org.trialogue.platform.ui.SideMark;

/** An organization with the mark of its side. */
final class PartyName extends Span {

    private static final long serialVersionUID = 1L;

    PartyName(Organization organization) {
        add(new SideMark(organization.affiliation()), new Span(organization.name()));
        addClassName("tri-party");
    }
}
