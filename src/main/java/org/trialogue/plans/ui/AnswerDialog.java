package org.trialogue.plans.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import org.springframework.util.unit.DataSize;
import org.trialogue.plans.Answer;
import org.trialogue.plans.Attachment;
import org.trialogue.plans.StoryReport;
import org.trialogue.plans.Verdict;
import org.trialogue.platform.Acting;
import org.trialogue.platform.Affiliation;
import org.trialogue.platform.Refusal;
import org.trialogue.platform.ui.Asking;
import org.trialogue.platform.ui.LeaveGuard;
import org.trialogue.platform.ui.YouAct;

/** Asks once, before a group or a government is bound: what it will do, in which capacity one acts, and on what a contest rests. */
final class AnswerDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final Asking asking = new Asking();
    private final TextArea reason = new TextArea(getTranslation("plans.answer.reason"));
    private final BackingFields backing;
    private final LeaveGuard guard;
    private final Verdict verdict;
    private final transient Giving give;

    /** What becomes of an answer, and of the files that it rests on. */
    @FunctionalInterface
    interface Giving {

        void give(Answer answer, List<Attachment> evidence);
    }

    AnswerDialog(StoryReport report, Verdict verdict, Acting acting, DataSize largest, Giving give) {
        this.verdict = verdict;
        this.give = give;
        this.backing = new BackingFields(largest, "plans.answer.readers.help");
        this.guard = new LeaveGuard(reason, backing.links());
        var key = verdict == Verdict.CONFIRMED ? "plans.answer.confirm" : "plans.answer.contest";
        setHeaderTitle(getTranslation(key + ".title", report.number()));
        addClassName("tri-dialog");
        Fields.manual(reason);
        reason.setWidthFull();
        reason.setMaxLength(Answer.LONGEST_REASON);
        reason.setRequiredIndicatorVisible(verdict == Verdict.CONTESTED);
        reason.setVisible(verdict == Verdict.CONTESTED);
        backing.setVisible(verdict == Verdict.CONTESTED);
        backing.whenChosen(guard::typed);
        guard.about("verdict/" + report.id() + "/" + verdict.key()).over(this);
        var what = new Paragraph(getTranslation(key + (alone(acting) ? ".what.alone" : ".what")));
        add(guard, asking, what, new YouAct(acting), reason, new TelltaleNote(reason), backing);
        var deed = new Button(getTranslation(key), pressed -> give());
        deed.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("platform.cancel"), pressed -> guard.close(this)), deed);
        if (verdict == Verdict.CONTESTED) addOpenedChangeListener(opened -> reason.focus());
    }

    /** Whether one speaks for one's own organization alone, and for no group. */
    static boolean alone(Acting acting) {
        return acting.affiliation() != Affiliation.EMPLOYERS && acting.affiliation() != Affiliation.WORKERS;
    }

    private void give() {
        asking.again();
        var elsewhere = backing.backing(asking);
        if (elsewhere == null) return;
        var answer = asking.of(reason, () -> new Answer(verdict, reason.getValue(), elsewhere));
        if (answer == null) return;
        try {
            guard.keep(() -> give.give(answer, backing.attachments()));
            close();
        } catch (Refusal refusal) {
            asking.refused(refusal);
        }
    }
}
