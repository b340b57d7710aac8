package org.trialogue.plans.ui;

import com.vaadin.flow.component.html.Paragraph;
import org.trialogue.plans.PausedAnswer;
import org.trialogue.platform.ui.Days;
import org.trialogue.platform.ui.SideMark;

/** Of which report somebody is not reminded to answer, until when, and why. */
final class PausedNote extends Paragraph {

    private static final long serialVersionUID = 1L;

    PausedNote(PausedAnswer paused) {
        var snooze = paused.snooze();
        var by = snooze.by();
        setText(getTranslation(
                "plans.snooze.answer.paused",
                paused.report(),
                by.name() + " (" + getTranslation(SideMark.nameKey(by.side())) + ")",
                Days.day(snooze.until(), getLocale()),
                snooze.reason()));
        addClassName("tri-quiet");
    }
}
