package org.trialogue.drafting.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trialogue.drafting.Stance;
import org.trialogue.drafting.StatedPosition;
import org.trialogue.drafting.application.AmendmentWording;
import org.trialogue.drafting.application.OwnParts.Speaking;
import org.trialogue.drafting.ui.PositionCard.Said;
import org.trialogue.platform.Refusal;
import org.trialogue.platform.ui.Asking;
import org.trialogue.platform.ui.DayField;
import org.trialogue.platform.ui.Focus;
import org.trialogue.platform.ui.LeaveGuard;
import org.trialogue.platform.ui.YouAct;

/** Asks where a holder stands, and why or until when; says in whose name or on whose behalf, and who will see it. */
class PositionDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    /** States it; without a stance it is taken back. */
    interface Stating {

        void state(Said said);
    }

    private final Asking asking = new Asking();
    private final RadioButtonGroup<Stance> stance =
            new RadioButtonGroup<>(getTranslation("drafting.position.stance"), Stance.values());
    private final TextArea statement = new TextArea(getTranslation("drafting.position.statement"));
    private final DayField until = new DayField(getTranslation("drafting.position.until"));
    private final LeaveGuard guard = new LeaveGuard(stance, statement, until);
    private final transient Stating stating;

    private PositionDialog(Speaking speaking, String as, Optional<StatedPosition> now, Stating stating) {
        this.stating = stating;
        setHeaderTitle(getTranslation(as + "title", AmendmentWords.name(this, speaking.holder())));
        addClassName("tri-dialog");
        fields();
        now.ifPresent(this::filled);
        explain();
        guard.over(this);
        var about = new Paragraph(getTranslation(as + "about", AmendmentWords.room(this, speaking.room())));
        var all = new Div(asking, about, new YouAct(speaking.acting()), stance, until, statement, guard);
        all.addClassName("tri-fields");
        add(all);
        getFooter().add(new Button(getTranslation("platform.cancel"), click -> guard.close(this)));
        if (now.filter(held -> held.stance() != null).isPresent())
            getFooter().add(new Button(getTranslation("drafting.position.take-back"), click -> state(null)));
        var deed = new Button(getTranslation(as + "deed"), click -> state());
        deed.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(deed);
        addOpenedChangeListener(opened -> Focus.on(stance));
    }

    /** Asks who speaks for a holder. */
    static PositionDialog stating(Speaking speaking, Optional<StatedPosition> now, Stating stating) {
        return new PositionDialog(speaking, "drafting.position.", now, stating);
    }

    /** Asks who sits for a holder. */
    static PositionDialog entering(Speaking sitting, Stating entering) {
        return new PositionDialog(sitting, "drafting.position.enter.", Optional.empty(), entering);
    }

    private void fields() {
        stance.setItemLabelGenerator(each -> getTranslation("drafting.stance." + each.key()));
        stance.setManualValidation(true);
        stance.addValueChangeListener(changed -> explain());
        statement.setMaxLength(AmendmentWording.LONGEST_STATEMENT);
        statement.setManualValidation(true);
        statement.setWidthFull();
        until.setManualValidation(true);
        asking.under(stance, "drafting.refused.position-stance");
        asking.under(statement, "drafting.refused.position-statement", "drafting.refused.statement-long");
        asking.under(
                until, "drafting.refused.position-day", "drafting.refused.position-past", "drafting.refused.no-day");
    }

    private void filled(StatedPosition held) {
        if (held.stance() == null) return;
        stance.setValue(held.stance());
        statement.setValue(held.statement());
        until.setValue(held.until());
    }

    private void explain() {
        var chosen = stance.getValue();
        until.setVisible(chosen == Stance.AWAITING);
        statement.setRequiredIndicatorVisible(chosen != null && chosen.needsStatement());
    }

    private void state() {
        asking.again();
        var chosen = asking.filled(stance, "drafting.refused.position-stance");
        if (chosen != null) state(chosen);
    }

    private void state(@Nullable Stance chosen) {
        asking.again();
        var day = chosen == Stance.AWAITING ? asking.perhaps(until, "drafting.refused.no-day") : null;
        if (!asking.clear()) return;
        try {
            guard.keep(() -> stating.state(new Said(chosen, statement.getValue(), day)));
            close();
        } catch (Refusal refusal) {
            asking.refused(refusal);
        }
    }
}
