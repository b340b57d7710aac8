package org.trialogue.plans.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import org.springframework.util.unit.DataSize;
import org.trialogue.plans.StoryReport;
import org.trialogue.plans.Verdict;
import org.trialogue.platform.Acting;

/** Where another group, or a government, confirms or contests a report. */
final class AnswerDeeds extends Div {

    private static final long serialVersionUID = 1L;

    private final transient StoryReport report;
    private final transient Acting acting;
    private final transient DataSize largest;
    private final transient AnswerDialog.Giving give;

    AnswerDeeds(StoryReport report, Acting acting, DataSize largest, AnswerDialog.Giving give, Runnable pausing) {
        this.report = report;
        this.acting = acting;
        this.largest = largest;
        this.give = give;
        add(answering("plans.answer.confirm", Verdict.CONFIRMED), answering("plans.answer.contest", Verdict.CONTESTED));
        var pause = new Button(getTranslation("plans.snooze"), pressed -> pausing.run());
        pause.addThemeVariants(ButtonVariant.TERTIARY);
        add(pause);
        addClassName("tri-deeds");
    }

    private Button answering(String key, Verdict verdict) {
        return new Button(
                getTranslation(key), pressed -> new AnswerDialog(report, verdict, acting, largest, give).open());
    }
}
