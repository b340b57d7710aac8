package org.trialogue.drafting.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import java.util.EnumSet;
import java.util.Set;
import org.trialogue.drafting.Stage;

/** How far a text has come: the stages in order, the one it is at marked. */
class StageBar extends OrderedList {

    private static final long serialVersionUID = 1L;

    /** What a text may have and most have not is shown only while a text is at it. */
    private static final Set<Stage> OPTIONAL = EnumSet.of(Stage.CONSULTATION, Stage.AUTHORIZED);

    StageBar(Stage now) {
        addClassName("tri-stages");
        getElement().setAttribute("aria-label", getTranslation("drafting.stages"));
        getElement().setAttribute("tabindex", "0"); // on a phone it scrolls sideways, by keyboard too
        for (var stage : Stage.values()) if (stage == now || !OPTIONAL.contains(stage)) add(item(stage, now));
    }

    private ListItem item(Stage stage, Stage now) {
        var item = new ListItem(getTranslation("drafting.stage." + stage.key()));
        if (stage == now) item.getElement().setAttribute("aria-current", "step");
        if (stage.compareTo(now) < 0) item.addClassName("tri-past");
        return item;
    }
}
