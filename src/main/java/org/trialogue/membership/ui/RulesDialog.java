package org.trialogue.membership.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import java.util.function.Consumer;
import org.trialogue.membership.Rules;
import org.trialogue.platform.Refusal;
import org.trialogue.platform.ui.Asking;
import org.trialogue.platform.ui.LeaveGuard;

/** Asks by which rules a working group proceeds; what was chosen stays when one of them cannot be. */
class RulesDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final Asking asking = new Asking();
    private final RulesFields fields;
    private final LeaveGuard guard;

    RulesDialog(Rules rules, Consumer<Rules> settling) {
        fields = new RulesFields(rules, asking);
        guard = new LeaveGuard(fields);
        setHeaderTitle(getTranslation("membership.rules.settle"));
        add(asking, fields, guard);
        guard.over(this);
        var settle = new Button(getTranslation("membership.rules.settle.deed"), click -> settle(settling));
        settle.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("platform.cancel"), click -> guard.close(this)), settle);
    }

    void settle(Consumer<Rules> settling) {
        asking.again();
        var rules = fields.rules();
        if (rules == null) return;
        try {
            guard.keep(() -> settling.accept(rules));
            close();
        } catch (Refusal refusal) {
            asking.refused(refusal);
        }
    }
}
