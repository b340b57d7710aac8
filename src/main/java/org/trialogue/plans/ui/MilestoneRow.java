package org.trialogue.plans.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.UUID;
import java.util.function.ObjIntConsumer;
import org.jspecify.annotations.Nullable;
import org.trialogue.plans.MilestoneDraft;
import org.trialogue.platform.ui.Asking;

/** The fields of a step, with the ways to move it up, down, or out. */
final class MilestoneRow extends Div {

    private static final long serialVersionUID = 1L;

    private final TextField title = new TextField(getTranslation("plans.milestone.title"));
    private final DatePicker due = Fields.day(getTranslation("plans.milestone.due"));
    private final Asking asking;
    private final @Nullable UUID id;

    /**
     * The fields of a step, or of a new one.
     *
     * @param moved takes the row and by how many places it moves; 0 where it is taken out
     */
    MilestoneRow(Asking asking, @Nullable MilestoneDraft draft, ObjIntConsumer<MilestoneRow> moved) {
        this.asking = asking;
        this.id = draft == null ? null : draft.id();
        addClassName("tri-milestone-row");
        Fields.manual(title, due);
        title.setMaxLength(MilestoneDraft.LONGEST_TITLE);
        title.setWidthFull();
        if (draft != null) {
            title.setValue(draft.title());
            due.setValue(draft.dueOn());
        }
        var deeds = new Div(
                deed("↑", "plans.milestones.up", () -> moved.accept(this, -1)),
                deed("↓", "plans.milestones.down", () -> moved.accept(this, 1)),
                deed("×", "plans.milestones.out", () -> moved.accept(this, 0)));
        deeds.addClassName("tri-milestone-deeds");
        add(title, due, deeds);
    }

    private Component deed(String sign, String key, Runnable deed) {
        var button = new Button(sign, pressed -> deed.run());
        button.setAriaLabel(getTranslation(key));
        button.setTooltipText(getTranslation(key));
        return button;
    }

    void focus() {
        title.focus();
    }

    /** Whether nothing stands in it. */
    boolean blank() {
        return title.getValue().isBlank() && due.isEmpty();
    }

    /** What stands in it, or null when a rule says no. */
    @Nullable
    MilestoneDraft draft() {
        var called = asking.filled(title, "plans.refused.milestone-title");
        var day = Fields.day(asking, due);
        return called == null || day == null ? null : asking.of(title, () -> new MilestoneDraft(id, called, day));
    }
}
