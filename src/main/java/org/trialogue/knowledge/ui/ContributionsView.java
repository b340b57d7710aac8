package org.trialogue.knowledge.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.trialogue.knowledge.application.Contributing;
import org.trialogue.knowledge.application.Contributing.Contributions;
import org.trialogue.knowledge.application.Reviewing;
import org.trialogue.knowledge.domain.Contribution;
import org.trialogue.platform.security.SignedIn;
import org.trialogue.platform.ui.EmptyPlace;
import org.trialogue.platform.ui.InLanguage;
import org.trialogue.platform.ui.Moment;
import org.trialogue.platform.ui.Page;
import org.trialogue.platform.ui.Paging;
import org.trialogue.platform.ui.SideMark;

/** What waits for a review, and what one has contributed oneself. */
@Route("contributions")
@Menu(order = 2.5, title = "knowledge.menu", icon = "vaadin:lightbulb")
@StyleSheet("look/practices.css")
@PermitAll
class ContributionsView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;
    private static final int PAGE = 20;

    private final transient Contributing contributing;
    private final transient Reviewing reviewing;
    private final transient SignedIn signedIn;

    ContributionsView(Contributing contributing, Reviewing reviewing, SignedIn signedIn) {
        this.contributing = contributing;
        this.reviewing = reviewing;
        this.signedIn = signedIn;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        var address = entering.getLocation().getQueryParameters();
        var member = signedIn.id();
        cleared();
        titled(getTranslation("knowledge.contributions"));
        led(getTranslation("knowledge.contributions.lead"));
        if (contributing.may(member)) acts(contribute());
        add(shelf("review", address, (from, atMost) -> reviewing.waiting(member, from, atMost)));
        add(shelf("mine", address, (from, atMost) -> contributing.own(member, from, atMost)));
    }

    /** Reads some of a list. */
    private interface Shelf {

        Contributions some(int from, int atMost);
    }

    private Section shelf(String name, QueryParameters address, Shelf shelf) {
        var last = Paging.last(shelf.some(0, 0).all(), PAGE);
        var page = Paging.asked(address, name, last);
        var found = shelf.some(page * PAGE, PAGE).some();
        var part = part("knowledge.contributions." + name);
        part.setId(name);
        if (found.isEmpty()) part.add(new EmptyPlace(getTranslation("knowledge.contributions.none." + name)));
        else part.add(list(found));
        part.add(new Paging(page, last, number -> "contributions?" + name + "=" + (number + 1) + "#" + name));
        return part;
    }

    private Component list(Iterable<Contribution> found) {
        var list = new UnorderedList();
        list.addClassName("tri-cards");
        for (var contribution : found) list.add(new ListItem(card(contribution)));
        return list;
    }

    private Component card(Contribution contribution) {
        var link = new Anchor(
                "contributions/" + contribution.id(), contribution.account().title());
        InLanguage.of(contribution.language(), link);
        var facts =
                new Paragraph(SideMark.named(contribution.by().affiliation()), new Moment(contribution.changedAt()));
        facts.addClassName("tri-card-head");
        if (contribution.translation()) facts.add(new Span(getTranslation("knowledge.translation")));
        var card = new Div(link, ContributionState.of(contribution.state()), facts);
        card.addClassName("tri-card");
        return card;
    }

    private Component contribute() {
        var button = new Button(
                getTranslation("knowledge.contribute"),
                pressed -> getUI().ifPresent(ui -> ui.navigate(ContributeView.class)));
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return button;
    }
}
