package org.trialogue.plans.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import org.trialogue.membership.Membership;
import org.trialogue.membership.WorkingGroup;
import org.trialogue.plans.Balance;
import org.trialogue.plans.BalanceQuestion;
import org.trialogue.plans.application.BalanceReading;
import org.trialogue.platform.security.SignedIn;
import org.trialogue.platform.ui.Asking;
import org.trialogue.platform.ui.Page;

/** How the groups keep what they owe each other, over days that one chooses: the same for all of a working group. The address says which days. */
@Route(BalanceAddress.PAGE)
@StyleSheet("look/plans.css")
@PermitAll
class BalanceView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient SignedIn signedIn;
    private final transient BalanceReading reading;
    private final transient Membership membership;
    private final transient Clock clock;

    BalanceView(SignedIn signedIn, BalanceReading reading, Membership membership, Clock clock) {
        this.signedIn = signedIn;
        this.reading = reading;
        this.membership = membership;
        this.clock = clock;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        var question = BalanceAddress.question(entering.getLocation().getQueryParameters(), LocalDate.now(clock));
        var balance = reading.of(question, signedIn.id());
        cleared();
        under(getTranslation("plans.title"), "plans");
        titled(getTranslation("plans.balance"));
        led(getTranslation("plans.balance.lead"));
        add(choice(question));
        for (var matter : Balance.Matter.values()) {
            var about = new Paragraph(getTranslation("plans.balance.about." + matter.key()));
            about.addClassName("tri-quiet");
            add(part("plans.balance." + matter.key(), about, new BalanceTable(matter, balance.of(matter))));
        }
        var file = new Anchor(BalanceAddress.of(BalanceAddress.FILE, question), getTranslation("plans.take.csv"));
        file.setRouterIgnore(true);
        file.getElement().setAttribute("download", true);
        add(file);
    }

    private Component choice(BalanceQuestion question) {
        var asking = new Asking();
        var from = Fields.day(getTranslation("plans.balance.from"));
        var until = Fields.day(getTranslation("plans.balance.until"));
        from.setValue(question.period().from());
        until.setValue(question.period().until());
        Fields.manual(from, until);
        asking.under(until, "plans.refused.due-before-start");
        var group = group(question);
        var show = new Button(getTranslation("plans.balance.show"), pressed -> {
            asking.again();
            var period = Fields.period(asking, from, until);
            if (period == null || !asking.clear()) return;
            var chosen = group.isEmpty() ? null : group.getValue().id();
            getUI().ifPresent(ui ->
                    ui.navigate(BalanceAddress.PAGE, BalanceAddress.parameters(new BalanceQuestion(period, chosen))));
        });
        var fields = new Div(from, until, group, show);
        fields.addClassName("tri-filters");
        fields.getElement().setAttribute("role", "search").setAttribute("aria-label", getTranslation("plans.filter"));
        return new Div(asking, fields);
    }

    private Select<WorkingGroup> group(BalanceQuestion question) {
        var any = getTranslation("plans.all-groups");
        var groups = membership.workingGroupsOf(signedIn.id());
        var group = new Select<WorkingGroup>();
        group.setLabel(getTranslation("plans.working-group"));
        group.setEmptySelectionAllowed(true);
        group.setEmptySelectionCaption(any);
        group.setItemLabelGenerator(each -> each == null ? any : each.title());
        group.setItems(groups);
        groups.stream()
                .filter(each -> each.id().equals(question.group()))
                .findFirst()
                .ifPresent(group::setValue);
        return group;
    }
}
