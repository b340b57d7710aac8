package org.trialogue.plans.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.trialogue.membership.WorkingGroup;
import org.trialogue.plans.MonthQuestion;
import org.trialogue.plans.Occasion;
import org.trialogue.plans.PlanName;
import org.trialogue.plans.application.BoardChoices;

/** Narrows the calendar; each choice changes the page's address. */
final class MonthFilters extends Div {

    private static final long serialVersionUID = 1L;

    private final Select<Occasion.Kind> kind = new Select<>();
    private final ComboBox<PlanName> plan = new ComboBox<>(getTranslation("plans.filter.plan"));
    private final Select<WorkingGroup> group = new Select<>();
    private final transient MonthQuestion question;
    private final transient Consumer<MonthQuestion> narrowed;

    MonthFilters(
            MonthQuestion question, BoardChoices choices, List<WorkingGroup> groups, Consumer<MonthQuestion> narrowed) {
        this.question = question;
        this.narrowed = narrowed;
        addClassName("tri-filters");
        getElement().setAttribute("role", "search").setAttribute("aria-label", getTranslation("plans.filter"));
        kind();
        plan(choices);
        group(groups);
        add(kind, plan, group);
    }

    private void kind() {
        var any = getTranslation("plans.filter.any");
        kind.setLabel(getTranslation("plans.month.kind"));
        kind.setEmptySelectionAllowed(true);
        kind.setEmptySelectionCaption(any);
        kind.setItemLabelGenerator(each -> each == null ? any : getTranslation("plans.month.kind." + each.key()));
        kind.setItems(Occasion.Kind.values());
        kind.setValue(question.kind());
        kind.addValueChangeListener(changed -> narrow(changed.isFromClient()));
    }

    private void plan(BoardChoices choices) {
        plan.setItemLabelGenerator(PlanName::title);
        plan.setItems(
                query -> choices.plans(query.getFilter().orElse(""), query.getOffset(), query.getLimit()).stream());
        plan.setClearButtonVisible(true);
        plan.setPlaceholder(getTranslation("plans.filter.any"));
        Optional.ofNullable(question.plan()).flatMap(choices::plan).ifPresent(plan::setValue);
        plan.addValueChangeListener(changed -> narrow(changed.isFromClient()));
    }

    private void group(List<WorkingGroup> groups) {
        var any = getTranslation("plans.all-groups");
        group.setLabel(getTranslation("plans.working-group"));
        group.setEmptySelectionAllowed(true);
        group.setEmptySelectionCaption(any);
        group.setItemLabelGenerator(each -> each == null ? any : each.title());
        group.setItems(groups);
        groups.stream()
                .filter(each -> each.id().equals(question.group()))
                .findFirst()
                .ifPresent(group::setValue);
        group.addValueChangeListener(changed -> narrow(changed.isFromClient()));
    }

    private void narrow(boolean asked) {
        if (!asked) return;
        narrowed.accept(new MonthQuestion(
                question.month(),
                plan.isEmpty() ? null : plan.getValue().id(),
                group.isEmpty() ? null : group.getValue().id(),
                kind.getValue()));
    }
}
