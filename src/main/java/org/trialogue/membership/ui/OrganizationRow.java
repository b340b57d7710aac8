package org.trialogue.membership.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.trialogue.membership.Registered;
import org.trialogue.platform.ui.InLanguage;
import org.trialogue.platform.ui.SideMark;

/** A line of the registry: the name, where it lies, how many people it has here, its side. */
class OrganizationRow extends Div {

    private static final long serialVersionUID = 1L;

    OrganizationRow(Registered line) {
        var name = new Anchor(
                OrganizationAddress.ROUTE + "/" + line.id(), line.names().in(getLocale()));
        InLanguage.of(line.names().languageFor(getLocale()), name);
        var facts = new Span(facts(line));
        facts.addClassName("tri-quiet");
        add(new Div(name, facts), SideMark.named(line.affiliation()));
        addClassName("tri-row");
    }

    private String facts(Registered line) {
        var people = getTranslation("membership.organization.people.count", line.people());
        var country = line.country();
        var facts = (country == null
                        ? getTranslation("membership.country.international")
                        : Countries.name(country, getLocale()))
                + " · " + people;
        return line.representative() ? facts + " · " + getTranslation("membership.representative.short") : facts;
    }
}
