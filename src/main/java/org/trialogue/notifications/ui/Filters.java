package org.trialogue.notifications.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.trialogue.membership.WorkingGroup;
import org.trialogue.notifications.domain.Looked;

/** Narrows the inbox to a kind or to a working group. */
final class Filters extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    Filters(Looked looked, List<String> kinds, List<WorkingGroup> groups, Consumer<Looked> narrowed) {
        getContent().addClassName("tri-filters");
        if (!kinds.isEmpty() || looked.kind() != null) getContent().add(kind(looked, kinds, narrowed));
        if (!groups.isEmpty()) getContent().add(group(looked, groups, narrowed));
    }

    private Select<String> kind(Looked looked, List<String> kinds, Consumer<Looked> narrowed) {
        var choice = this.<String>choice("notifications.filter.kind", "notifications.filter.kind.all");
        var offered = new ArrayList<>(kinds);
        if (looked.kind() != null && !offered.contains(looked.kind())) offered.add(looked.kind());
        choice.setItemLabelGenerator(kind -> kind == null
                ? getTranslation("notifications.filter.kind.all")
                : getTranslation(NoticeLine.nameKey(kind, false)));
        choice.setItems(offered);
        choice.setValue(looked.kind());
        choice.addValueChangeListener(
                chosen -> narrowed.accept(new Looked(looked.shelf(), chosen.getValue(), looked.group())));
        return choice;
    }

    private Select<WorkingGroup> group(Looked looked, List<WorkingGroup> groups, Consumer<Looked> narrowed) {
        var choice = this.<WorkingGroup>choice("notifications.filter.group", "notifications.filter.group.all");
        choice.setItemLabelGenerator(
                group -> group == null ? getTranslation("notifications.filter.group.all") : group.title());
        choice.setItems(groups);
        groups.stream()
                .filter(group -> Objects.equals(group.id(), looked.group()))
                .findFirst()
                .ifPresent(choice::setValue);
        choice.addValueChangeListener(
                chosen -> narrowed.accept(new Looked(looked.shelf(), looked.kind(), key(chosen.getValue()))));
        return choice;
    }

    private static org.trialogue.membership.@Nullable WorkingGroupId key(@Nullable WorkingGroup group) {
        return group == null ? null : group.id();
    }

    private <T> Select<T> choice(String labelKey, String allKey) {
        var choice = new Select<T>();
        choice.setLabel(getTranslation(labelKey));
        choice.setEmptySelectionAllowed(true);
        choice.setEmptySelectionCaption(getTranslation(allKey));
        return choice;
    }
}
