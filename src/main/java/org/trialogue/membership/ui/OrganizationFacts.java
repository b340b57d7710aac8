package org.trialogue.membership.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.trialogue.membership.Profile;
import org.trialogue.platform.ui.InLanguage;
import org.trialogue.platform.ui.SideMark;

/** What the registry says of an organization, each thing under its word. */
class OrganizationFacts extends Div {

    private static final long serialVersionUID = 1L;

    private final DescriptionList facts = new DescriptionList();

    OrganizationFacts(Profile profile) {
        addClassName("tri-facts-list");
        add(facts);
        name("membership.field.name-en", profile.names().en(), Locale.ENGLISH);
        name("membership.field.name-fr", profile.names().fr(), Locale.FRENCH);
        name("membership.field.name-es", profile.names().es(), Locale.of("es"));
        fact("membership.field.side", SideMark.named(profile.affiliation()));
        var country = profile.country();
        fact(
                "membership.field.country",
                new Span(
                        country == null
                                ? getTranslation("membership.country.international")
                                : Countries.name(country, getLocale())));
        fact(
                "membership.field.representative",
                new Span(getTranslation(profile.representative() ? "membership.yes" : "membership.no")));
        if (profile.representative()) fact("membership.field.basis", new Span(profile.basis()));
        contact(profile);
    }

    private void contact(Profile profile) {
        var contact = profile.contact();
        var lines = new Div();
        Stream.of(contact.name(), contact.phone())
                .filter(line -> !line.isEmpty())
                .forEach(line -> lines.add(new Div(line)));
        if (!contact.email().isEmpty()) lines.add(new Anchor("mailto:" + contact.email(), contact.email()));
        if (lines.getComponentCount() == 0) lines.add(new Span(getTranslation("membership.organization.no-contact")));
        fact("membership.field.contact", lines);
    }

    private void name(String key, @Nullable String name, Locale language) {
        if (name != null) fact(key, InLanguage.of(language, new Span(name)));
    }

    private void fact(String key, Component said) {
        facts.add(new DescriptionList.Term(getTranslation(key)), new DescriptionList.Description(said));
    }
}
