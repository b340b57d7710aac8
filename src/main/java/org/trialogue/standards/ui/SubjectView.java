package org.trialogue.standards.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.trialogue.membership.Membership;
import org.trialogue.membership.Person;
import org.trialogue.platform.Refusal;
import org.trialogue.platform.security.SignedIn;
import org.trialogue.platform.ui.Days;
import org.trialogue.platform.ui.Page;
import org.trialogue.platform.ui.ReadersZone;
import org.trialogue.platform.ui.Say;
import org.trialogue.platform.ui.Texts;
import org.trialogue.standards.Concepts;
import org.trialogue.standards.CrosswalkLink;
import org.trialogue.standards.CrosswalkLink.State;
import org.trialogue.standards.CrosswalkSubject;
import org.trialogue.standards.Standards;
import org.trialogue.standards.application.CrosswalkDeciding;

/** A subject of the crosswalk: each of its links, who confirmed it and when; the secretariat decides here. */
@Route("crosswalk/:subject")
@PermitAll
@StyleSheet("look/library.css")
class SubjectView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient CrosswalkDeciding crosswalk;
    private final transient Standards standards;
    private final transient Concepts concepts;
    private final transient Membership membership;
    private final transient SignedIn signedIn;
    private final transient Texts texts;

    SubjectView(
            CrosswalkDeciding crosswalk,
            Standards standards,
            Concepts concepts,
            Membership membership,
            SignedIn signedIn,
            Texts texts) {
        this.crosswalk = crosswalk;
        this.standards = standards;
        this.concepts = concepts;
        this.membership = membership;
        this.signedIn = signedIn;
        this.texts = texts;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        show(entering.getRouteParameters().get("subject").orElseThrow(NotFoundException::new));
    }

    private void show(String key) {
        var subject = crosswalk.subject(key).orElseThrow(NotFoundException::new);
        var places = new Places(standards, texts, getLocale());
        var editor = crosswalk.may(signedIn.id());
        cleared();
        under(getTranslation("standards.library"), "library?kind=instrument");
        under(getTranslation("standards.crosswalk"), "crosswalk");
        titled(subject.label(getLocale()));
        if (editor) acts(proposing(subject, places));
        if (!subject.rights().isEmpty()) add(part("standards.subject.rights", rights(subject)));
        add(part("standards.subject.links", links(subject, places, editor)));
    }

    private Button proposing(CrosswalkSubject subject, Places places) {
        var propose = new Button(
                getTranslation("standards.link.add"),
                click -> new LinkDialog(standards, places, (to, ref) -> {
                            crosswalk.propose(subject.key(), to, ref, signedIn.id());
                            show(subject.key());
                            Say.done("standards.link.added");
                        })
                        .open());
        propose.addThemeVariants(ButtonVariant.PRIMARY);
        return propose;
    }

    private Component rights(CrosswalkSubject subject) {
        var list = new UnorderedList();
        list.addClassName("tri-tags");
        for (var right : subject.rights())
            list.add(new ListItem(
                    new Anchor("vocabularies/rights/" + right, concepts.label("rights", right, getLocale()))));
        return list;
    }

    private Component links(CrosswalkSubject subject, Places places, boolean editor) {
        var head = new ArrayList<>(List.of(
                getTranslation("standards.link.to"),
                getTranslation("standards.link.source"),
                getTranslation("standards.link.state"),
                getTranslation("standards.link.decided")));
        if (editor) head.add(getTranslation("standards.link.decide"));
        var table = new Table(getTranslation("standards.subject.links.caption", subject.label(getLocale())), head);
        subject.links().stream()
                .filter(link -> editor || link.stands())
                .sorted(Comparator.comparing((CrosswalkLink link) -> places.column(link.to()))
                        .thenComparing(CrosswalkLink::to))
                .forEach(link -> table.row(name(link, places), cells(link, places, editor)));
        return table;
    }

    private static Component name(CrosswalkLink link, Places places) {
        var name = new Div(new Anchor(places.link(link.to(), link.ref()), places.name(link.to(), link.ref(), false)));
        var title = new Span(places.title(link.to()));
        title.addClassName("tri-served-right");
        name.add(title);
        return name;
    }

    private List<Component> cells(CrosswalkLink link, Places places, boolean editor) {
        var cells = new ArrayList<Component>(List.of(
                new Span(getTranslation(
                        "standards.source." + places.column(link.to()).key())),
                LinkState.word(link.state(), getTranslation(LinkState.key(link.state()))),
                new Span(decided(link))));
        if (editor) cells.add(deeds(link, places));
        return cells;
    }

    private String decided(CrosswalkLink link) {
        var by = link.by();
        var at = link.at();
        if (by == null || at == null) return getTranslation("standards.link.shipped");
        var name = membership.person(by).map(Person::name).orElse("");
        return getTranslation("standards.link.by", name, Days.moment(at, getLocale(), ReadersZone.here()));
    }

    private Component deeds(CrosswalkLink link, Places places) {
        var deeds = new Div();
        deeds.addClassName("tri-row-deeds");
        for (var state : State.values()) if (state != link.state()) deeds.add(deed(link, state, places));
        return deeds;
    }

    private Button deed(CrosswalkLink link, State state, Places places) {
        var key = LinkState.key(state) + ".deed";
        var button = new Button(getTranslation(key), click -> decide(link, state));
        button.setAriaLabel(
                getTranslation("standards.link.deed", getTranslation(key), places.name(link.to(), link.ref(), false)));
        return button;
    }

    private void decide(CrosswalkLink link, State state) {
        try {
            crosswalk.decide(link.id(), link.state(), state, signedIn.id());
            Say.done(LinkState.key(state) + ".done");
        } catch (Refusal why) {
            Say.refused(why);
        }
        show(link.subject());
    }
}
