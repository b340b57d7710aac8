package org.trialogue.plans.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import java.util.Optional;
import java.util.UUID;
import org.trialogue.membership.WorkingGroupId;
import org.trialogue.plans.application.PlanShelf;
import org.trialogue.platform.ui.EmptyPlace;
import org.trialogue.platform.ui.WorkspaceSection;

/** The plans of a working group, on its page. */
@org.springframework.stereotype.Component
class PlansSection implements WorkspaceSection {

    private static final int MOST = 20;

    private final PlanShelf shelf;

    PlansSection(PlanShelf shelf) {
        this.shelf = shelf;
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
        var content = new Div();
        var plans = shelf.plans(Optional.of(new WorkingGroupId(workingGroup)), 0, MOST);
        content.add(
                plans.isEmpty() ? new EmptyPlace(content.getTranslation("plans.none")) : new PlanList(plans, false));
        content.add(new Anchor("plans?group=" + workingGroup, content.getTranslation("plans.menu")));
        return content;
    }
}
