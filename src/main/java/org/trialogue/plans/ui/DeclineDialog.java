package org.trialogue.plans.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;
import org.trialogue.plans.Decline;
import org.trialogue.plans.PlanId;
import org.trialogue.platform.Acting;
import org.trialogue.platform.Refusal;
import org.trialogue.platform.ui.Asking;
import org.trialogue.platform.ui.LeaveGuard;
import org.trialogue.platform.ui.YouAct;

/** Where a party says why it does not promise what was written down in its name; it says who will read that. */
final class DeclineDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final Asking asking = new Asking();
    private final TextArea reason = new TextArea(getTranslation("plans.decline.reason"));
    private final LeaveGuard guard = new LeaveGuard(reason);
    private final transient Consumer<Decline> decline;

    DeclineDialog(String title, PlanId plan, String party, Acting acting, Consumer<Decline> decline) {
        this.decline = decline;
        setHeaderTitle(title);
        addClassName("tri-dialog");
        setMaxWidth("36rem");
        Fields.manual(reason);
        reason.setWidthFull();
        reason.setMaxLength(Decline.LONGEST);
        reason.setRequiredIndicatorVisible(true);
        guard.about("decline/" + plan).over(this);
        add(guard, asking, new Paragraph(getTranslation("plans.decline.what", party)), new YouAct(acting), reason);
        var deed = new Button(getTranslation("plans.decline"), pressed -> give());
        deed.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("platform.cancel"), pressed -> guard.close(this)), deed);
        addOpenedChangeListener(opened -> reason.focus());
    }

    private void give() {
        asking.again();
        var given = asking.of(reason, () -> new Decline(reason.getValue()));
        if (given == null) return;
        try {
            guard.keep(() -> decline.accept(given));
            close();
        } catch (Refusal refusal) {
            asking.refused(refusal);
        }
    }
}
