package org.trialogue.plans.ui;

import com.vaadin.flow.component.html.Span;
import org.trialogue.plans.PartLine;
import org.trialogue.plans.Standing;
import org.trialogue.platform.ui.StateWord;
import org.trialogue.platform.ui.StateWord.Look;

/** What somebody claims of its own part, as an outline, beside what is confirmed of it, filled. */
final class PartStands extends Span {

    private static final long serialVersionUID = 1L;

    PartStands(PartLine part) {
        addClassName("tri-progress");
        add(new StateWord(
                Look.CLAIMED,
                getTranslation("plans.claimed", word(part.claimed().key()))));
        var confirmed = part.confirmed();
        if (confirmed != null)
            add(new StateWord(Look.CONFIRMED, getTranslation("plans.confirmed", word(confirmed.key()))));
        if (part.standing() == Standing.CONTESTED) add(new StateWord(Look.WARNING, getTranslation("plans.contested")));
        if (part.standing() == Standing.CLAIMED) add(new StateWord(Look.PLAIN, getTranslation("plans.unconfirmed")));
    }

    private String word(String claim) {
        return getTranslation("plans.claim." + claim);
    }
}
