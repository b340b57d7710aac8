package org.trialogue.plans.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import org.trialogue.plans.Late;
import org.trialogue.plans.PlanId;
import org.trialogue.plans.application.LateReading;
import org.trialogue.platform.security.SignedIn;
import org.trialogue.platform.ui.EmptyPlace;
import org.trialogue.platform.ui.Page;

/** What is late in a plan, whoever owes it: where its calendar leads from what it rolls into one entry. */
@Route("plans/:plan/late")
@StyleSheet("look/plans.css")
@PermitAll
class LateView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient SignedIn signedIn;
    private final transient LateReading reading;
    private final transient Clock clock;
    private final transient PlanPages pages;

    LateView(SignedIn signedIn, LateReading reading, Clock clock, PlanPages pages) {
        this.signedIn = signedIn;
        this.reading = reading;
        this.clock = clock;
        this.pages = pages;
    }

    /** Where this page is for a plan. */
    static String path(PlanId plan) {
        return plan.link() + "/late";
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        var late = reading.of(Addresses.plan(entering), signedIn.id()).orElseThrow(NotFoundException::new);
        cleared();
        under(getTranslation("plans.title"), "plans");
        under(late.plan().title(), late.plan().id().link());
        titled(getTranslation("plans.late"));
        led(getTranslation("plans.late.lead"));
        add(pages.mark(this, late.workingGroup()));
        if (late.some().isEmpty()) add(new EmptyPlace(getTranslation("plans.late.none")));
        else add(list(late));
        if (late.more() > 0) add(new Paragraph(getTranslation("plans.late.more", late.more())));
    }

    private OrderedList list(Late late) {
        var list = new OrderedList();
        list.addClassNames("tri-list", "tri-duties");
        var today = LocalDate.now(clock);
        late.some().forEach(duty -> list.add(new DutyLine(duty, today)));
        return list;
    }
}
