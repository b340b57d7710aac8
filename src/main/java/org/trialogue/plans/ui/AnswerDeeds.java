package org.trialogue.plans.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import java.util.function.Consumer;
import org.trialogue.plans.Answer;
import org.trialogue.plans.CommitmentPage;
import org.trialogue.plans.Verdict;

/** Where another group confirms or contests the newest report. */
final class AnswerDeeds extends Div {

    private static final long serialVersionUID = 1L;

    private final transient CommitmentPage page;
    private final transient Consumer<Answer> give;

    AnswerDeeds(CommitmentPage page, Consumer<Answer> give) {
        this.page = page;
        this.give = give;
        add(answering("plans.answer.confirm", Verdict.CONFIRMED), answering("plans.answer.contest", Verdict.CONTESTED));
        addClassName("tri-deeds");
    }

    private Button answering(String key, Verdict verdict) {
        return new Button(
                getTranslation(key),
                pressed -> new AnswerDialog(
                                page.currentReport().orElseThrow(),
                                verdict,
                                page.rights().acting(),
                                give)
                        .open());
    }
}
