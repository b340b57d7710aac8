package org.trialogue.plans.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import org.trialogue.membership.Membership;
import org.trialogue.plans.MonthOfAll;
import org.trialogue.plans.MonthQuestion;
import org.trialogue.plans.application.BoardChoices;
import org.trialogue.plans.application.CalendarReading;
import org.trialogue.platform.security.SignedIn;
import org.trialogue.platform.ui.EmptyPlace;
import org.trialogue.platform.ui.Page;
import org.trialogue.platform.ui.ReadersZone;

/** A month of all that one may see: deadlines of plans, windows in which to confirm, sittings; as weeks or as a list. The address says which. */
@Route(MonthAddress.PAGE)
@StyleSheet("look/plans.css")
@PermitAll
class MonthView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient SignedIn signedIn;
    private final transient CalendarReading reading;
    private final transient Membership membership;
    private final transient BoardChoices choices;
    private final transient Clock clock;

    MonthView(SignedIn signedIn, CalendarReading reading, Membership membership, BoardChoices choices, Clock clock) {
        this.signedIn = signedIn;
        this.reading = reading;
        this.membership = membership;
        this.choices = choices;
        this.clock = clock;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        var address = entering.getLocation().getQueryParameters();
        var today = LocalDate.now(clock.withZone(ReadersZone.here()));
        var question = MonthAddress.question(address, YearMonth.from(today));
        var asList = MonthAddress.asList(address);
        cleared();
        under(getTranslation("plans.title"), "plans");
        titled(getTranslation("plans.month"));
        led(getTranslation("plans.month.lead"));
        acts(new Anchor(FeedsView.path(question.plan()), getTranslation("plans.feeds")));
        add(filters(question, asList), months(question, asList, YearMonth.from(today)), forms(question, asList));
        var month = reading.of(question, ReadersZone.here(), signedIn.id());
        if (month.more()) add(new Paragraph(getTranslation("plans.month.too-much")));
        var portals = LocalDate.now(clock);
        add(asList ? list(month, portals) : new MonthTable(question, month, named(question.month()), today, portals));
    }

    private Component filters(MonthQuestion question, boolean asList) {
        var fields = new MonthFilters(
                question,
                choices,
                membership.workingGroupsOf(signedIn.id()),
                narrowed -> getUI().ifPresent(
                                ui -> ui.navigate(MonthAddress.PAGE, MonthAddress.parameters(narrowed, asList))));
        var details = new Details(getTranslation("plans.filter"), fields);
        details.setOpened(question.narrowed());
        return details;
    }

    private Component months(MonthQuestion question, boolean asList, YearMonth now) {
        var months = new Nav();
        months.addClassName("tri-pages");
        months.getElement().setAttribute("aria-label", getTranslation("plans.month.months"));
        for (var month : new YearMonth[] {
            question.month().minusMonths(1), question.month(), question.month().plusMonths(1)
        }) {
            var link = new Anchor(MonthAddress.of(question.in(month), asList), named(month));
            if (month.equals(question.month())) link.getElement().setAttribute("aria-current", "page");
            months.add(link);
        }
        if (!now.equals(question.month()))
            months.add(new Anchor(MonthAddress.of(question.in(now), asList), getTranslation("plans.month.now")));
        return months;
    }

    private Component forms(MonthQuestion question, boolean asList) {
        var weeks = new Anchor(MonthAddress.of(question, false), getTranslation("plans.month.weeks"));
        var list = new Anchor(MonthAddress.of(question, true), getTranslation("plans.month.list"));
        (asList ? list : weeks).getElement().setAttribute("aria-current", "page");
        var forms = new Nav(weeks, list);
        forms.addClassName("tri-concerns");
        forms.getElement().setAttribute("aria-label", getTranslation("plans.month.form"));
        return forms;
    }

    private Component list(MonthOfAll month, LocalDate portals) {
        if (month.all().isEmpty()) return new EmptyPlace(getTranslation("plans.month.none"));
        var list = new OrderedList();
        list.addClassNames("tri-list", "tri-occasions");
        month.all().forEach(occasion -> list.add(new OccasionLine(occasion, portals)));
        return list;
    }

    private String named(YearMonth month) {
        return DateTimeFormatter.ofPattern("LLLL yyyy", getLocale()).format(month);
    }
}
