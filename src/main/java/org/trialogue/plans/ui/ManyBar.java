package org.trialogue.plans.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.trialogue.plans.CommitmentId;
import org.trialogue.plans.CommitmentLine;
import org.trialogue.plans.ListQuestion;
import org.trialogue.plans.ManyChoice;

/** Several commitments of a list are chosen: one by one, all on the page, or all that the list finds. */
final class ManyBar extends Div {

    private static final long serialVersionUID = 1L;

    private final transient ListQuestion question;
    private final int inAll;
    private final Span count = new Span();
    private final Button change;
    private final transient Map<CommitmentId, Checkbox> boxes = new LinkedHashMap<>();
    private final transient Set<CommitmentId> chosen = new LinkedHashSet<>();
    private boolean all;

    ManyBar(ListQuestion question, int inAll, Consumer<ManyChoice> changing) {
        this.question = question;
        this.inAll = inAll;
        addClassNames("tri-deeds", "tri-many");
        getElement().setAttribute("role", "group").setAttribute("aria-label", getTranslation("plans.many"));
        count.getElement().setAttribute("role", "status");
        change = new Button(getTranslation("plans.many.change"), pressed -> changing.accept(choice()));
        add(
                quiet("plans.many.page", this::page),
                quiet(question.narrowed() ? "plans.many.found" : "plans.many.all", this::all),
                quiet("plans.many.none", this::none),
                count,
                change);
        told();
    }

    /** Puts a box before a line of the list. */
    void choosing(CommitmentLine line, ListItem item) {
        var box = new Checkbox();
        box.setAriaLabel(getTranslation("plans.many.choose", line.sentence()));
        box.addClassName("tri-many-box");
        box.addValueChangeListener(changed -> {
            if (!changed.isFromClient()) return;
            all = false;
            if (changed.getValue()) chosen.add(line.id());
            else chosen.remove(line.id());
            told();
        });
        boxes.put(line.id(), box);
        item.addComponentAsFirst(box);
    }

    private Button quiet(String key, Runnable deed) {
        var button = new Button(getTranslation(key, inAll), pressed -> deed.run());
        button.addThemeVariants(ButtonVariant.TERTIARY);
        return button;
    }

    private void page() {
        all = false;
        chosen.addAll(boxes.keySet());
        shown();
    }

    private void all() {
        all = true;
        chosen.addAll(boxes.keySet());
        shown();
    }

    private void none() {
        all = false;
        chosen.clear();
        shown();
    }

    private void shown() {
        boxes.forEach((id, box) -> box.setValue(chosen.contains(id)));
        told();
    }

    private void told() {
        var number = all ? inAll : chosen.size();
        count.setText(getTranslation("plans.many.chosen", number));
        change.setEnabled(number > 0);
    }

    private ManyChoice choice() {
        return all ? new ManyChoice.Found(question) : new ManyChoice.These(chosen);
    }
}
