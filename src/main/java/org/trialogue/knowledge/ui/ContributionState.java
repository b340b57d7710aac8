package org.trialogue.knowledge.ui;

import com.vaadin.flow.component.UI;
import java.util.Locale;
import org.trialogue.knowledge.domain.Contribution.State;
import org.trialogue.platform.ui.StateWord;
import org.trialogue.platform.ui.StateWord.Look;

/** Where a contribution stands, as a sign and a word. */
final class ContributionState {

    private ContributionState() {}

    static StateWord of(State state) {
        var look = switch (state) {
            case DRAFT, WITHDRAWN -> Look.PLAIN;
            case SUBMITTED -> Look.CLAIMED;
            case RETURNED -> Look.WARNING;
            case PUBLISHED -> Look.AGREED;
        };
        var word = "knowledge.state." + state.name().toLowerCase(Locale.ROOT);
        return new StateWord(look, UI.getCurrent().getTranslation(word));
    }
}
