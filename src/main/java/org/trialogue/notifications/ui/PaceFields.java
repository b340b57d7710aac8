package org.trialogue.notifications.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.trialogue.notifications.domain.Kind;
import org.trialogue.notifications.domain.Pace;

/** How fast mail about each kind of notice goes out: what waits first, then news. */
final class PaceFields extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    PaceFields(Map<Kind, Pace> paces, BiConsumer<Kind, Pace> chosen) {
        getContent().addClassName("tri-paces");
        getContent()
                .add(
                        group("notifications.me.waits", true, paces, chosen),
                        group("notifications.me.news", false, paces, chosen));
    }

    private Section group(String titleKey, boolean waits, Map<Kind, Pace> paces, BiConsumer<Kind, Pace> chosen) {
        var group = new Section(new H3(getTranslation(titleKey)));
        for (var kind : Kind.values())
            if (kind.waits() == waits) group.add(field(kind, Objects.requireNonNull(paces.get(kind)), chosen));
        return group;
    }

    private Select<Pace> field(Kind kind, Pace pace, BiConsumer<Kind, Pace> chosen) {
        var field = new Select<Pace>();
        field.setLabel(getTranslation(kind.nameKey()));
        field.setItems(Pace.values());
        field.setItemLabelGenerator(each -> getTranslation("notifications.pace." + each.key()));
        field.setValue(pace);
        field.setWidthFull();
        field.addValueChangeListener(change -> chosen.accept(kind, change.getValue()));
        return field;
    }
}
