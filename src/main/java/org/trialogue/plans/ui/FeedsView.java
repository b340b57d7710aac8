package org.trialogue.plans.ui;

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
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.trialogue.plans.FeedLine;
import org.trialogue.plans.PlanId;
import org.trialogue.plans.PlanName;
import org.trialogue.plans.application.BoardChoices;
import org.trialogue.plans.application.FeedKeeping;
import org.trialogue.platform.Refusal;
import org.trialogue.platform.security.SignedIn;
import org.trialogue.platform.ui.Moment;
import org.trialogue.platform.ui.Page;
import org.trialogue.platform.ui.Say;

/** The addresses by which one's own calendar fetches what is due: made here, and revoked here. */
@Route("plans/calendars")
@StyleSheet("look/plans.css")
@PermitAll
class FeedsView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient SignedIn signedIn;
    private final transient FeedKeeping keeping;
    private final transient BoardChoices choices;
    private final transient FeedCalendar calendar;

    FeedsView(SignedIn signedIn, FeedKeeping keeping, BoardChoices choices, FeedCalendar calendar) {
        this.signedIn = signedIn;
        this.keeping = keeping;
        this.choices = choices;
        this.calendar = calendar;
    }

    /** Where this page is, with a plan at hand or without. */
    static String path(@Nullable PlanId plan) {
        return plan == null ? "plans/calendars" : "plans/calendars?plan=" + plan;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        show(
                entering.getLocation()
                        .getQueryParameters()
                        .getSingleParameter("plan")
                        .flatMap(FeedsView::key)
                        .flatMap(id -> choices.plan(new PlanId(id))),
                null);
    }

    private void show(Optional<PlanName> plan, @Nullable Component fresh) {
        cleared();
        under(getTranslation("plans.title"), "plans");
        titled(getTranslation("plans.feeds"));
        led(getTranslation("plans.feeds.lead"));
        var deeds = new Div(maker("plans.feeds.make", null, plan));
        plan.ifPresent(named -> deeds.add(maker("plans.feeds.make-plan", named, plan)));
        deeds.addClassName("tri-deeds");
        add(deeds);
        if (fresh != null) add(fresh);
        var lines = new UnorderedList();
        lines.addClassName("tri-list");
        keeping.of(signedIn.id()).forEach(line -> lines.add(line(line, plan)));
        if (lines.getChildren().findAny().isPresent()) add(part("plans.feeds.mine", lines));
    }

    private Button maker(String key, @Nullable PlanName of, Optional<PlanName> plan) {
        var text = of == null ? getTranslation(key) : getTranslation(key, of.title());
        var button = new Button(text, pressed -> make(of, plan));
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return button;
    }

    private void make(@Nullable PlanName of, Optional<PlanName> plan) {
        try {
            var token = keeping.make(of == null ? null : of.id(), signedIn.id());
            var fresh = new FreshAddress(calendar.address(token.text()));
            show(plan, fresh);
            fresh.focus();
        } catch (Refusal refusal) {
            Say.refused(refusal);
        }
    }

    private ListItem line(FeedLine line, Optional<PlanName> plan) {
        var of = line.plan();
        Component name = of == null
                ? new Span(getTranslation("plans.feed.mine"))
                : new Anchor(of.id().link(), of.title());
        name.getElement().getClassList().add("tri-list-title");
        var made = new Span(new Span(getTranslation("plans.feeds.made") + " "), new Moment(line.madeAt()));
        var fetched = new Span(
                getTranslation(line.fetchedAt() == null ? "plans.feeds.unfetched" : "plans.feeds.fetched") + " ");
        if (line.fetchedAt() != null) fetched.add(new Moment(line.fetchedAt()));
        for (var quiet : new Span[] {made, fetched}) quiet.addClassName("tri-quiet");
        var revoke = new Button(getTranslation("plans.feeds.revoke"), pressed -> {
            keeping.revoke(line.id(), signedIn.id());
            Say.done("plans.feeds.revoked");
            show(plan, null);
        });
        var item = new ListItem(name, made, fetched, revoke);
        item.addClassName("tri-plan-line");
        return item;
    }

    private static Optional<UUID> key(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }
}
