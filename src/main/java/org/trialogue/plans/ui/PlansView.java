package org.trialogue.plans.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
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
import org.trialogue.plans.application.PlanShelf;
import org.trialogue.platform.security.SignedIn;
import org.trialogue.platform.ui.EmptyPlace;
import org.trialogue.platform.ui.Page;
import org.trialogue.platform.ui.Paging;

/** The plans in my working groups, or in one of them, page by page; the address says which. */
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
    private final transient OpeningPlan opening;

    PlansView(SignedIn signedIn, Membership membership, PlanShelf shelf, OpeningPlan opening) {
        this.signedIn = signedIn;
        this.membership = membership;
        this.shelf = shelf;
        this.opening = opening;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        var address = entering.getLocation().getQueryParameters();
        var groups = membership.workingGroupsOf(signedIn.id());
        var asked = address.getSingleParameter(GROUP);
        var one = groups.stream()
                .filter(group -> asked.filter(group.id().toString()::equals).isPresent())
                .findFirst();
        cleared();
        titled(getTranslation("plans.title"));
        var mine = opening.groups();
        if (!mine.isEmpty())
            acts(opening(one.filter(mine::contains).map(List::of).orElse(mine)));
        acts(new Anchor(MineView.PAGE, getTranslation("plans.mine")));
        acts(new Anchor(BoardAddress.PAGE, getTranslation("plans.standing")));
        acts(new Anchor(PlanTemplatesView.PAGE, getTranslation("plans.templates")));
        acts(new Anchor(ConsultationAddress.PAGE, getTranslation("plans.consultations")));
        acts(new Anchor(MonthAddress.PAGE, getTranslation("plans.month")));
        if (groups.size() > 1) add(choice(groups, one));
        list(one, address);
    }

    private void list(Optional<WorkingGroup> one, QueryParameters address) {
        var of = one.map(WorkingGroup::id);
        var last = Paging.last(shelf.count(of), PAGE);
        var page = Paging.asked(address, "page", last);
        var plans = shelf.plans(of, page * PAGE, PAGE);
        if (plans.isEmpty()) add(new EmptyPlace(getTranslation("plans.none")));
        else add(new PlanList(plans, one.isEmpty()));
        var start = one.map(group -> "plans?" + GROUP + "=" + group.id() + "&").orElse("plans?");
        add(new Paging(page, last, number -> start + "page=" + (number + 1)));
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
        choice.addClassName("tri-choice");
        one.ifPresent(choice::setValue);
        choice.addValueChangeListener(chosen -> getUI().ifPresent(ui -> ui.navigate(
                PlansView.class,
                Optional.ofNullable(chosen.getValue())
                        .map(group -> QueryParameters.of(GROUP, group.id().toString()))
                        .orElse(QueryParameters.empty()))));
        return choice;
    }

    private Component opening(List<WorkingGroup> groups) {
        var button = opening.button(groups);
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return button;
    }
}
