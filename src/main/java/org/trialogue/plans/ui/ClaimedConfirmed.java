package org.trialogue.plans.ui;

import com.vaadin.flow.component.html.Span;
import org.trialogue.plans.CommitmentLine;
import org.trialogue.plans.Standing;
import org.trialogue.platform.ui.StateWord;
import org.trialogue.platform.ui.StateWord.Look;

/** What is claimed, as an outline, beside what is confirmed, filled. */
final class ClaimedConfirmed extends Span {

    private static final long serialVersionUID = 1L;

    ClaimedConfirmed(CommitmentLine line) {
        addClassName("tri-progress");
        var claimed = line.claimed();
        if (claimed == null) {
            add(new StateWord(Look.PLAIN, getTranslation("plans.unreported")));
            return;
        }
        add(new StateWord(Look.CLAIMED, getTranslation("plans.claimed", word(claimed.key()))));
        var confirmed = line.confirmed();
        if (confirmed != null)
            add(new StateWord(Look.CONFIRMED, getTranslation("plans.confirmed", word(confirmed.key()))));
        if (line.standing() == Standing.CONTESTED) add(new StateWord(Look.WARNING, getTranslation("plans.contested")));
        if (line.standing() == Standing.CLAIMED) add(new StateWord(Look.PLAIN, getTranslation("plans.unconfirmed")));
    }

    private String word(String claim) {
        return getTranslation("plans.claim." + claim);
    }
}
