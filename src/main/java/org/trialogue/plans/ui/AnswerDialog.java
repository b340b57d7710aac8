package org.trialogue.plans.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;
import org.trialogue.plans.Answer;
import org.trialogue.plans.StoryReport;
import org.trialogue.plans.Verdict;
import org.trialogue.platform.Acting;
import org.trialogue.platform.Refusal;
import org.trialogue.platform.ui.Asking;
import org.trialogue.platform.ui.LeaveGuard;
import org.trialogue.platform.ui.YouAct;

/** Asks once, before a group is bound: what it will do, and in which capacity one acts. */
final class AnswerDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final Asking asking = new Asking();
    private final TextArea reason = new TextArea(getTranslation("plans.answer.reason"));
    private final LeaveGuard guard = new LeaveGuard(reason);
    private final Verdict verdict;
    private final transient Consumer<Answer> give;

    AnswerDialog(StoryReport report, Verdict verdict, Acting acting, Consumer<Answer> give) {
        this.verdict = verdict;
        this.give = give;
        var key = verdict == Verdict.CONFIRMED ? "plans.answer.confirm" : "plans.answer.contest";
        setHeaderTitle(getTranslation(key + ".title", report.number()));
        addClassName("tri-dialog");
        Fields.manual(reason);
        reason.setWidthFull();
        reason.setMaxLength(Answer.LONGEST_REASON);
        reason.setRequiredIndicatorVisible(verdict == Verdict.CONTESTED);
        reason.setVisible(verdict == Verdict.CONTESTED);
        guard.about("verdict/" + report.id() + "/" + verdict.key()).over(this);
        add(guard, asking, new Paragraph(getTranslation(key + ".what")), new YouAct(acting), reason);
        var deed = new Button(getTranslation(key), pressed -> give());
        deed.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("platform.cancel"), pressed -> guard.close(this)), deed);
        if (verdict == Verdict.CONTESTED) addOpenedChangeListener(opened -> reason.focus());
    }

    private void give() {
        asking.again();
        var answer = asking.of(reason, () -> new Answer(verdict, reason.getValue()));
        if (answer == null) return;
        try {
            guard.keep(() -> give.accept(answer));
            close();
        } catch (Refusal refusal) {
            asking.refused(refusal);
        }
    }
}
