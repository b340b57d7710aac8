package org.trialogue.plans.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.trialogue.membership.WorkingGroupId;
import org.trialogue.plans.application.PlanShelf;
import org.trialogue.platform.ui.EmptyPlace;
import org.trialogue.platform.ui.WorkspaceSection;

/** The newest plans of a working group, on its page; its secretaries open new ones here. */
@org.springframework.stereotype.Component
class PlansSection implements WorkspaceSection {

    private static final int MOST = 20;

    private final PlanShelf shelf;
    private final OpeningPlan opening;

    PlansSection(PlanShelf shelf, OpeningPlan opening) {
        this.shelf = shelf;
        this.opening = opening;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public String titleKey() {
        return "plans.title";
    }

    @Override
    public Component content(UUID workingGroup) {
        var one = Optional.of(new WorkingGroupId(workingGroup));
        var plans = shelf.plans(one, 0, MOST);
        var acts = acts(workingGroup);
        var content = new Div();
        if (plans.isEmpty()) {
            content.add(new EmptyPlace(content.getTranslation("plans.none"), acts.toArray(Component[]::new)));
            return content;
        }
        content.add(new PlanList(plans, false));
        var deeds = new Div(new Anchor(
                "plans?group=" + workingGroup, content.getTranslation("plans.all-of-group", shelf.count(one))));
        deeds.add(acts);
        deeds.addClassName("tri-deeds");
        content.add(deeds);
        return content;
    }

    private List<Component> acts(UUID workingGroup) {
        return opening.groups().stream()
                .filter(group -> group.id().value().equals(workingGroup))
                .<Component>map(group -> opening.button(List.of(group)))
                .toList();
    }
}
