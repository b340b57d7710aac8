package org.trialogue.plans.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.trialogue.plans.BoardCounts;
import org.trialogue.plans.BoardPlace;
import org.trialogue.plans.BoardQuestion;
import org.trialogue.plans.Concern;
import org.trialogue.plans.application.BoardChoices;
import org.trialogue.plans.application.BoardReading;
import org.trialogue.platform.ui.EmptyPlace;
import org.trialogue.platform.ui.Page;
import org.trialogue.standards.Concepts;
import org.trialogue.standards.Standards;

/** Where the commitments of all plans stand that one may see: what is late, what comes, what nobody reported or confirmed, what is contested. */
@Route(BoardAddress.PAGE)
@StyleSheet("look/plans.css")
@PermitAll
class BoardView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;
    private static final int PAGE = 50;

    private final transient BoardReading reading;
    private final transient BoardChoices choices;
    private final transient Concepts concepts;
    private final transient Standards standards;
    private final transient Clock clock;

    BoardView(BoardReading reading, BoardChoices choices, Concepts concepts, Standards standards, Clock clock) {
        this.reading = reading;
        this.choices = choices;
        this.concepts = concepts;
        this.standards = standards;
        this.clock = clock;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        var address = entering.getLocation().getQueryParameters();
        var question = BoardAddress.question(address);
        cleared();
        under(getTranslation("plans.title"), "plans");
        titled(getTranslation("plans.standing"));
        led(getTranslation("plans.standing.lead"));
        var country = question.country();
        acts(
                country == null
                        ? new Anchor(CountryAddress.PAGE, getTranslation("plans.countries"))
                        : new Anchor(
                                CountryAddress.path(country), getTranslation("plans.country.open", named(country))));
        acts(new Anchor(BalanceAddress.PAGE, getTranslation("plans.balance")));
        var counts = reading.counts(question);
        add(filters(question), new TallyFigures(counts.tally()), concerns(question, counts), list(question, address));
    }

    private String named(String country) {
        return Locale.of("", country).getDisplayCountry(getLocale());
    }

    private Component filters(BoardQuestion question) {
        var fields = new BoardFilters(
                question,
                choices,
                concepts,
                standards,
                narrowed -> getUI().ifPresent(ui -> ui.navigate(BoardAddress.PAGE, BoardAddress.parameters(narrowed))));
        var details = new Details(getTranslation("plans.filter"), fields);
        details.setOpened(question.narrowed());
        return details;
    }

    private Component concerns(BoardQuestion question, BoardCounts counts) {
        var tabs = new Nav(tab(question, null, counts.tally().written()));
        for (var concern : Concern.values()) tabs.add(tab(question, concern, counts.of(concern)));
        tabs.addClassName("tri-concerns");
        tabs.getElement().setAttribute("aria-label", getTranslation("plans.concerns"));
        return tabs;
    }

    private Anchor tab(BoardQuestion question, @Nullable Concern concern, int count) {
        var key = "plans.concern." + (concern == null ? "all" : concern.key());
        var tab = new Anchor(BoardAddress.of(BoardAddress.PAGE, question.about(concern), null));
        var number = new Span(getTranslation("plans.number", count));
        number.addClassName("tri-concern-count");
        tab.add(new Span(getTranslation(key)), number);
        if (question.concern() == concern) tab.getElement().setAttribute("aria-current", "page");
        return tab;
    }

    private Component list(BoardQuestion question, QueryParameters address) {
        var after = BoardAddress.after(address).orElse(null);
        var found = reading.page(question, after, PAGE + 1);
        var key = "plans.concern."
                + (question.concern() == null ? "all" : question.concern().key());
        if (found.isEmpty()) return part(key, new EmptyPlace(getTranslation("plans.concern.none")));
        var shown = found.subList(0, Math.min(PAGE, found.size()));
        var pages = new Nav();
        pages.addClassName("tri-pages");
        pages.getElement().setAttribute("aria-label", getTranslation("platform.pages"));
        if (after != null) pages.add(page(question, null, "plans.pages.first"));
        if (found.size() > PAGE)
            pages.add(new Anchor(
                    BoardAddress.of(BoardAddress.PAGE, question, shown.getLast().place()),
                    getTranslation("platform.pages.after")));
        pages.setVisible(pages.getChildren().findAny().isPresent());
        var file = new Anchor(BoardAddress.of(BoardAddress.FILE, question, null), getTranslation("plans.take.csv"));
        file.setRouterIgnore(true);
        file.getElement().setAttribute("download", true);
        return part(key, CommitmentList.board(shown, LocalDate.now(clock)), pages, file);
    }

    private Anchor page(BoardQuestion question, @Nullable BoardPlace after, String key) {
        return new Anchor(BoardAddress.of(BoardAddress.PAGE, question, after), getTranslation(key));
    }
}
