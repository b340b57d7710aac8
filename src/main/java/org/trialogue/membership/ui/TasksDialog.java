package org.trialogue.membership.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.time.LocalDate;
import java.util.List;
import org.trialogue.membership.Mandated;
import org.trialogue.membership.OpenTask;
import org.trialogue.platform.Refusal;
import org.trialogue.platform.ui.Asking;
import org.trialogue.platform.ui.Days;

/** Asks to whom open tasks go, and shows them before anything is done. */
class TasksDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    /** What can be asked and done. */
    interface Handing {
        List<Mandated> receivers(Mandated from);

        List<OpenTask> preview(Mandated from, Mandated to);

        void hand(Mandated from, Mandated to);
    }

    private final Asking asking = new Asking();
    private final Select<Mandated> whose = new Select<>();
    private final ComboBox<Mandated> to = new ComboBox<>();
    private final Div preview = new Div();
    private final Button hand = new Button();
    private final transient Handing handing;

    TasksDialog(List<Mandated> givers, Handing handing) {
        this.handing = handing;
        setHeaderTitle(getTranslation("membership.tasks.hand"));
        setMaxWidth("36rem");
        choices(givers);
        preview.addClassName("tri-rows");
        preview.getElement().setAttribute("aria-live", "polite");
        var about = new Paragraph(getTranslation("membership.tasks.about"));
        about.addClassName("tri-quiet");
        var fields = new Div(asking, whose, to, about, preview);
        fields.addClassName("tri-fields");
        add(fields);
        hand.setText(getTranslation("membership.tasks.hand-them"));
        hand.addThemeVariants(ButtonVariant.PRIMARY);
        hand.setDisableOnClick(true);
        hand.addClickListener(click -> hand());
        getFooter().add(new Button(getTranslation("platform.cancel"), click -> close()), hand);
        addOpenedChangeListener(opened -> to.focus());
        if (!givers.isEmpty()) whose.setValue(givers.getFirst());
    }

    private void choices(List<Mandated> givers) {
        whose.setLabel(getTranslation("membership.tasks.whose"));
        whose.setItems(givers);
        whose.setItemLabelGenerator(held -> held.person().name());
        whose.setVisible(givers.size() > 1);
        whose.setHelperText(getTranslation("membership.tasks.whose.help"));
        whose.addValueChangeListener(chosen -> {
            if (chosen.getValue() instanceof Mandated from) to.setItems(handing.receivers(from));
            show();
        });
        to.setLabel(getTranslation("membership.tasks.to"));
        to.setItemLabelGenerator(held -> RoomWords.person(held, key -> getTranslation(key)));
        to.setRequiredIndicatorVisible(true);
        to.addValueChangeListener(chosen -> show());
        whose.setManualValidation(true);
        to.setManualValidation(true);
        asking.under(to, "membership.refused.nobody-chosen", "membership.refused.colleague");
        asking.under(whose, "membership.refused.tasks-of");
    }

    private void show() {
        preview.removeAll();
        hand.setEnabled(true);
        if (!(whose.getValue() instanceof Mandated from) || !(to.getValue() instanceof Mandated other)) return;
        var tasks = handing.preview(from, other);
        hand.setEnabled(!tasks.isEmpty());
        if (tasks.isEmpty())
            preview.add(new Paragraph(
                    getTranslation("membership.tasks.none", other.person().name())));
        tasks.forEach(task -> preview.add(row(task)));
    }

    private Div row(OpenTask task) {
        var title = new Span(task.title());
        title.addClassName("tri-strong");
        var kind = getTranslation(task.kindKey());
        var about = new Span(
                task.due() instanceof LocalDate due
                        ? getTranslation("membership.tasks.due", kind, Days.day(due, getLocale()))
                        : kind);
        about.addClassName("tri-quiet");
        var row = new Div(new Div(title, about));
        row.addClassName("tri-row");
        return row;
    }

    void hand() {
        asking.again();
        var from = asking.filled(whose, "membership.refused.nobody-chosen");
        var other = asking.filled(to, "membership.refused.nobody-chosen");
        hand.setEnabled(true);
        if (from == null || other == null) return;
        try {
            handing.hand(from, other);
            close();
        } catch (Refusal refusal) {
            asking.refused(refusal);
        }
    }
}
