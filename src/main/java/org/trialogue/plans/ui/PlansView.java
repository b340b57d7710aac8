package org.trialogue.plans.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;
import org.trialogue.membership.Membership;
import org.trialogue.membership.WorkingGroup;
import org.trialogue.plans.PlanDraft;
import org.trialogue.plans.application.PlanReading;
import org.trialogue.plans.application.PlanShelf;
import org.trialogue.plans.application.Planning;
import org.trialogue.platform.security.SignedIn;
import org.trialogue.platform.ui.EmptyPlace;
import org.trialogue.platform.ui.Page;
import org.trialogue.platform.ui.Say;

/** The plans in my working groups, or in one of them; the address says which. */
@Route("plans")
@Menu(order = 3, title = "plans.menu", icon = "vaadin:tasks")
@StyleSheet("look/plans.css")
@PermitAll
class PlansView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;
    private static final int PAGE = 50;
    private static final String GROUP = "group";

    private final transient SignedIn signedIn;
    private final transient Membership membership;
    private final transient PlanShelf shelf;
    private final transient PlanReading reading;
    private final transient Planning planning;
    private int shown;

    PlansView(SignedIn signedIn, Membership membership, PlanShelf shelf, PlanReading reading, Planning planning) {
        this.signedIn = signedIn;
        this.membership = membership;
        this.shelf = shelf;
        this.reading = reading;
        this.planning = planning;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        var groups = membership.workingGroupsOf(signedIn.id());
        var asked = entering.getLocation().getQueryParameters().getSingleParameter(GROUP);
        var one = groups.stream()
                .filter(group -> asked.filter(group.id().toString()::equals).isPresent())
                .findFirst();
        cleared();
        titled(getTranslation("plans.title"));
        var mine = groups.stream().filter(this::secretaryOf).toList();
        if (!mine.isEmpty())
            acts(opening(one.filter(mine::contains).map(List::of).orElse(mine)));
        if (groups.size() > 1) add(choice(groups, one));
        shown = 0;
        list(one);
    }

    private void list(Optional<WorkingGroup> one) {
        var plans = shelf.plans(one.map(WorkingGroup::id), shown, PAGE);
        if (shown == 0 && plans.isEmpty()) {
            add(new EmptyPlace(getTranslation("plans.none")));
            return;
        }
        shown += plans.size();
        add(new PlanList(plans, one.isEmpty()));
        if (plans.size() == PAGE) add(more(one));
    }

    private Button more(Optional<WorkingGroup> one) {
        return new Button(getTranslation("plans.more"), pressed -> {
            pressed.getSource().removeFromParent();
            list(one);
        });
    }

    private Select<WorkingGroup> choice(List<WorkingGroup> groups, Optional<WorkingGroup> one) {
        var choice = new Select<WorkingGroup>();
        choice.setLabel(getTranslation("plans.working-group"));
        choice.setEmptySelectionAllowed(true);
        choice.setEmptySelectionCaption(getTranslation("plans.all-groups"));
        choice.setItemLabelGenerator(group -> group == null ? getTranslation("plans.all-groups") : group.title());
        choice.setItems(groups);
        choice.setWidthFull();
        choice.setMaxWidth("420px");
        one.ifPresent(choice::setValue);
        choice.addValueChangeListener(chosen -> getUI().ifPresent(ui -> ui.navigate(
                PlansView.class,
                Optional.ofNullable(chosen.getValue())
                        .map(group -> QueryParameters.of(GROUP, group.id().toString()))
                        .orElse(QueryParameters.empty()))));
        return choice;
    }

    private Button opening(List<WorkingGroup> groups) {
        var button = new Button(
                getTranslation("plans.new"),
                pressed -> PlanDialog.opening(groups, group -> reading.possibleParties(group.id()), this::open)
                        .open());
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return button;
    }

    private void open(WorkingGroup group, PlanDraft draft) {
        var acting = membership.actingIn(signedIn.id(), group.id()).orElseThrow();
        var plan = planning.open(group.id(), draft, acting);
        Say.done("plans.opened");
        getUI().ifPresent(ui -> ui.navigate(plan.link()));
    }

    private boolean secretaryOf(WorkingGroup group) {
        return membership
                .actingIn(signedIn.id(), group.id())
                .filter(acting -> acting.forSecretariat())
                .isPresent();
    }
}
