package org.trialogue.plans.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trialogue.membership.Organization;
import org.trialogue.plans.ManyChange;
import org.trialogue.plans.ManyPreview;
import org.trialogue.platform.Acting;
import org.trialogue.platform.Refusal;
import org.trialogue.platform.ui.Asking;
import org.trialogue.platform.ui.Focus;
import org.trialogue.platform.ui.YouAct;
import org.trialogue.standards.Standards;

/** Asks what to do to several commitments, shows what that comes to and what is refused, and only then does it. */
final class ManyDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final Asking asking = new Asking();
    private final RadioButtonGroup<ManyFields.Way> way = new RadioButtonGroup<>();
    private final ManyFields fields;
    private final Div told = new Div();
    private final Div seen = new Div();
    private final Button look;
    private final Button doing;
    private final transient Desk desk;
    private transient @Nullable ManyChange change;
    private transient @Nullable ManyPreview preview;

    /** What looks and does. */
    interface Desk {

        /**
         * What it would come to.
         *
         * @throws Refusal when it cannot be done at all
         */
        ManyPreview look(ManyChange change);

        /**
         * Does it to what was seen.
         *
         * @throws Refusal when something was changed meanwhile
         */
        void does(ManyChange change, ManyPreview seen);
    }

    ManyDialog(List<Organization> parties, Standards standards, Acting acting, Desk desk) {
        this.desk = desk;
        setHeaderTitle(getTranslation("plans.many.change"));
        addClassName("tri-dialog");
        setMaxWidth("44rem");
        fields = new ManyFields(asking, parties, standards, this::again);
        way.setLabel(getTranslation("plans.many.what"));
        way.setWidthFull();
        way.setItems(ManyFields.Way.values());
        way.setItemLabelGenerator(each -> getTranslation("plans.many.way." + each.key()));
        way.addValueChangeListener(chosen -> {
            fields.show(chosen.getValue());
            again();
        });
        told.getElement().setAttribute("role", "status");
        look = new Button(getTranslation("plans.many.look"), pressed -> look());
        look.addThemeVariants(ButtonVariant.PRIMARY);
        doing = new Button("", pressed -> does());
        doing.addThemeVariants(ButtonVariant.PRIMARY);
        doing.setVisible(false);
        way.setValue(ManyFields.Way.DAYS);
        add(asking, new YouAct(acting), way, fields, told, seen);
        getFooter().add(new Button(getTranslation("platform.cancel"), pressed -> close()), look, doing);
        addOpenedChangeListener(opened -> Focus.on(way));
    }

    /** What was seen is not what would be done any more. */
    private void again() {
        asking.again();
        change = null;
        preview = null;
        told.setText("");
        seen.removeAll();
        look.setVisible(true);
        doing.setVisible(false);
    }

    /** Shows what it would come to: how much that is, is told; what it is, is read from its heading on. */
    void look() {
        again();
        var asked = fields.change();
        if (asked == null) return;
        try {
            var found = desk.look(asked);
            change = asked;
            preview = found;
            var shown = new ManySeen(found);
            seen.add(shown);
            told.setText(counts(found));
            look.setVisible(found.done().isEmpty());
            doing.setVisible(!found.done().isEmpty());
            doing.setText(getTranslation("plans.many.do", found.done().size()));
            Focus.onHeading(shown);
        } catch (Refusal refusal) {
            asking.refused(refusal);
        }
    }

    private String counts(ManyPreview found) {
        var done = getTranslation("plans.many.done-to", found.done().size());
        if (found.refused().isEmpty()) return done;
        return getTranslation("plans.many.refused", found.refused().size()) + " · " + done;
    }

    private void does() {
        var asked = change;
        var found = preview;
        if (asked == null || found == null) return;
        try {
            desk.does(asked, found);
            close();
        } catch (Refusal refusal) {
            again();
            asking.refused(refusal);
        }
    }
}
