package org.trialogue.plans.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.jspecify.annotations.Nullable;
import org.trialogue.plans.Chain;
import org.trialogue.plans.Chained;
import org.trialogue.plans.application.ChainReading;
import org.trialogue.platform.security.SignedIn;
import org.trialogue.platform.ui.EmptyPlace;
import org.trialogue.platform.ui.OnLoss;
import org.trialogue.platform.ui.Page;
import org.trialogue.platform.ui.Paging;
import org.trialogue.standards.Standards;

/**
 * From the practices that a plan applies to what other groups confirmed. A small plan is drawn whole; of a larger one the commitments are
 * gathered, and a group opens as a drawing. The address says which.
 */
@Route("plans/:plan/chain")
@StyleSheet("look/plans.css")
@PermitAll
@OnLoss(OnLoss.Answer.GIVES_UP_ROOMS)
class ChainView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;
    private static final int DRAWN = 25;
    private static final int GROUPS = 50;
    private static final int MOST_PAGES = 10_000;

    private final transient SignedIn signedIn;
    private final transient ChainReading reading;
    private final transient Standards standards;
    private final transient PlanPages pages;

    ChainView(SignedIn signedIn, ChainReading reading, Standards standards, PlanPages pages) {
        this.signedIn = signedIn;
        this.reading = reading;
        this.standards = standards;
        this.pages = pages;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        var said = entering.getLocation().getQueryParameters();
        show(ChainAddress.of(Addresses.plan(entering), said), said);
    }

    private void show(ChainAddress address, QueryParameters said) {
        var head = reading.head(address.plan(), signedIn.id()).orElseThrow(NotFoundException::new);
        cleared();
        under(getTranslation("plans.title"), "plans");
        under(head.plan().title(), address.plan().link());
        titled(getTranslation("plans.chain"));
        led(getTranslation("plans.chain.lead"));
        var file = new Anchor(ChainAddress.path(address.plan()) + "/as/csv", getTranslation("plans.take.csv"));
        file.setRouterIgnore(true);
        file.getElement().setAttribute("download", true);
        acts(file);
        add(pages.mark(this, address.plan()));
        var group = address.group();
        if (head.commitments() == 0) add(new EmptyPlace(getTranslation("plans.board.none")));
        else if (group != null) open(address, group, said);
        else if (head.commitments() <= DRAWN) drawn(address, null, 0);
        else gathered(address, said);
    }

    /** How many pages there are, the page itself says; beyond the last one there is the first. */
    private void gathered(ChainAddress address, QueryParameters said) {
        var page = Paging.asked(said, "page", MOST_PAGES);
        var shown = of(address, page);
        if (shown.groups().isEmpty() && page > 0) {
            page = 0;
            shown = of(address, page);
        }
        var last = Paging.last(shown.all(), GROUPS);
        add(
                ways(address),
                new ChainGroups(shown, address, label -> named(address, label)),
                new Paging(page, last, address::page));
    }

    private Chain of(ChainAddress address, int page) {
        return reading.of(address.plan(), address.by(), page * GROUPS, GROUPS, signedIn.id(), getLocale())
                .orElseThrow(NotFoundException::new);
    }

    private void open(ChainAddress address, String group, QueryParameters said) {
        var total = reading.count(address.plan(), address.by(), group);
        if (total == 0) throw new NotFoundException();
        under(getTranslation("plans.chain"), address.closed().toString());
        var name = group.isEmpty()
                ? getTranslation("plans.chain.without." + address.by().key())
                : named(address, reading.named(address.by(), group, address.plan(), getLocale()));
        led(name);
        var last = Paging.last(total, DRAWN);
        var page = Paging.asked(said, "page", last);
        drawn(address, group, page * DRAWN);
        add(new Paging(page, last, address::page));
    }

    /** An instrument by its code and what it is called, anything else as it is. */
    private String named(ChainAddress address, String label) {
        if (address.by() != Chained.STANDARD) return label;
        return standards
                .instrument(label)
                .map(found -> found.code() + " " + found.title(getLocale()))
                .orElse(label);
    }

    private void drawn(ChainAddress address, @Nullable String group, int offset) {
        var links = reading.links(address.plan(), address.by(), group, offset, DRAWN, getLocale());
        var question = new H2(getTranslation("plans.chain.question"));
        question.addClassName("tri-chain-question");
        add(question, new ChainGraph(links), new ChainTable(links));
    }

    private Component ways(ChainAddress address) {
        var ways = new Nav(new Span(getTranslation("plans.chain.by")));
        ways.addClassName("tri-ways");
        ways.getElement().setAttribute("aria-label", getTranslation("plans.chain.by"));
        for (var by : Chained.values()) {
            var way = new Anchor(address.gathered(by).toString(), getTranslation("plans.chain.by." + by.key()));
            if (by == address.by()) way.getElement().setAttribute("aria-current", "true");
            ways.add(way);
        }
        return ways;
    }
}
