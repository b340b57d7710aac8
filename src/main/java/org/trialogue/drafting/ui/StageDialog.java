package org.trialogue.drafting.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Map;
import org.trialogue.drafting.Stage;
import org.trialogue.drafting.application.OpenedText;
import org.trialogue.drafting.application.Staging;
import org.trialogue.drafting.domain.Course;
import org.trialogue.drafting.domain.Narrowing;
import org.trialogue.platform.Refusal;
import org.trialogue.platform.ui.Asking;
import org.trialogue.platform.ui.LeaveGuard;
import org.trialogue.platform.ui.YouAct;

/** Asks to which stage a text goes, says what its members may do there, and asks why where it goes back. */
class StageDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    /** Brings the text there. */
    interface Bringing {

        void bring(Stage to, String reason);
    }

    private final Asking asking = new Asking();
    private final Select<Stage> stage = new Select<>();
    private final Paragraph means = new Paragraph();
    private final TextArea reason = new TextArea(getTranslation("drafting.stage-change.reason"));
    private final LeaveGuard guard = new LeaveGuard(reason);
    private final Stage now;
    private final transient Map<Stage, Narrowing> narrowed;
    private final transient Bringing bringing;

    StageDialog(OpenedText opened, List<Stage> open, Map<Stage, Narrowing> narrowed, Bringing bringing) {
        this.now = opened.text().stage();
        this.narrowed = Map.copyOf(narrowed);
        this.bringing = bringing;
        setHeaderTitle(getTranslation("drafting.stage-change.title"));
        addClassName("tri-dialog");
        offer(open);
        reason.setMaxLength(Staging.LONGEST_REASON);
        reason.setManualValidation(true);
        reason.setWidthFull();
        asking.under(stage, "drafting.refused.stage-way");
        asking.under(reason, "drafting.refused.stage-reason", "drafting.refused.stage-reason-long");
        guard.over(this);
        var about = new Paragraph(getTranslation("drafting.stage-change.about"));
        var fields = new Div(asking, about, new YouAct(opened.acting()), stage, means, reason, guard);
        fields.addClassName("tri-fields");
        add(fields);
        var deed = new Button(getTranslation("drafting.stage-change.deed"), click -> bring());
        deed.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("platform.cancel"), click -> guard.close(this)), deed);
        addOpenedChangeListener(shown -> stage.focus());
    }

    private void offer(List<Stage> open) {
        stage.setLabel(getTranslation("drafting.stage-change.to"));
        stage.setItemLabelGenerator(each -> getTranslation("drafting.stage." + each.key()));
        stage.setItems(open);
        stage.setManualValidation(true);
        stage.setWidthFull();
        means.getElement().setAttribute("aria-live", "polite");
        stage.addValueChangeListener(chosen -> explain(chosen.getValue()));
        open.stream().filter(each -> !Course.isBack(now, each)).findFirst().ifPresent(stage::setValue);
    }

    private void explain(Stage chosen) {
        means.setText(means(chosen));
        var back = Course.isBack(now, chosen);
        reason.setRequiredIndicatorVisible(back);
        reason.setHelperText(
                getTranslation(back ? "drafting.stage-change.reason.back" : "drafting.stage-change.reason.on"));
    }

    private String means(Stage chosen) {
        var procedure = getTranslation("drafting.stage-means." + chosen.key());
        var narrowing = narrowed.get(chosen);
        if (narrowing == null) return procedure;
        var most = getTranslation(
                "drafting.narrowing.at-most." + narrowing.atMost().key());
        return procedure + " " + getTranslation("drafting.narrowing.besides", most);
    }

    private void bring() {
        asking.again();
        var to = asking.filled(stage, "drafting.refused.stage-way");
        if (to == null) return;
        try {
            guard.keep(() -> bringing.bring(to, reason.getValue()));
            close();
        } catch (Refusal refusal) {
            asking.refused(refusal);
        }
    }
}
