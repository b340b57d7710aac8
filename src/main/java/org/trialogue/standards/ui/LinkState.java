package org.trialogue.standards.ui;

import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import org.trialogue.platform.ui.StateWord;
import org.trialogue.platform.ui.StateWord.Look;
import org.trialogue.standards.CrosswalkLink.State;

/** How far a link of the crosswalk has come: proposed is an outline, confirmed is filled. */
final class LinkState {

    private LinkState() {}

    static String key(State state) {
        return "standards.link." + state.name().toLowerCase(Locale.ROOT);
    }

    /** The sign with its word. */
    static StateWord word(State state, String word) {
        return new StateWord(look(state), word);
    }

    /** The sign alone, which is read as its word. */
    static Span sign(State state, String word) {
        var sign = new Span(state == State.CONFIRMED ? "●" : state == State.PROPOSED ? "◌" : "○");
        sign.addClassNames("tri-link-sign", "tri-state-" + look(state).name().toLowerCase(Locale.ROOT));
        sign.getElement().setAttribute("role", "img");
        sign.getElement().setAttribute("aria-label", word);
        sign.getElement().setAttribute("title", word);
        return sign;
    }

    private static Look look(State state) {
        return switch (state) {
            case PROPOSED -> Look.CLAIMED;
            case CONFIRMED -> Look.CONFIRMED;
            case WITHDRAWN -> Look.PLAIN;
        };
    }
}
