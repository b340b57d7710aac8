package org.trialogue.plans.ui;

import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import org.jspecify.annotations.Nullable;
import org.trialogue.plans.Hindrance;
import org.trialogue.platform.ui.Asking;

/** What stands in the way, and what would help. */
final class HindranceFields extends FormLayout {

    private static final long serialVersionUID = 1L;
    private static final int REST = 800;

    private final TextArea obstacles = area("plans.report.obstacles");
    private final TextArea help = area("plans.report.help-wanted");

    HindranceFields(Asking asking) {
        asking.under(obstacles, "plans.refused.obstacles-long");
        asking.under(help, "plans.refused.help-long");
        add(obstacles, help);
        setColspan(obstacles, 2);
        setColspan(help, 2);
    }

    private TextArea area(String key) {
        var area = new TextArea(getTranslation(key));
        Fields.manual(area);
        area.setMaxLength(Hindrance.LONGEST);
        area.setValueChangeMode(ValueChangeMode.LAZY);
        area.setValueChangeTimeout(REST);
        return area;
    }

    /** The fields, for what looks at their words. */
    TextArea[] areas() {
        return new TextArea[] {obstacles, help};
    }

    /** What is done when something was typed. */
    void whenTyped(Runnable deed) {
        obstacles.addValueChangeListener(changed -> typed(changed.isFromClient(), deed));
        help.addValueChangeListener(changed -> typed(changed.isFromClient(), deed));
    }

    private static void typed(boolean fromClient, Runnable deed) {
        if (fromClient) deed.run();
    }

    /** What was typed; null when a rule says no. */
    @Nullable
    Hindrance hindrance(Asking asking) {
        return asking.of(obstacles, () -> new Hindrance(obstacles.getValue(), help.getValue()));
    }

    /** Shows what was kept. */
    void fill(String hinders, String helps) {
        obstacles.setValue(hinders);
        help.setValue(helps);
    }

    String obstacles() {
        return obstacles.getValue();
    }

    String help() {
        return help.getValue();
    }
}
