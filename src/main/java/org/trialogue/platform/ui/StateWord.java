package org.trialogue.platform.ui;

import com.vaadin.flow.component.html.Span;
import java.util.Locale;

/** A state as a sign and a word, the same everywhere: claimed is an outline, confirmed is filled. */
public final class StateWord extends Span {

    private static final long serialVersionUID = 1L;

    /** How a state looks. */
    public enum Look {
        /** Neither good nor bad. */
        PLAIN("○"),
        /** Said by one party alone. */
        CLAIMED("◌"),
        /** Confirmed by another group. */
        CONFIRMED("●"),
        /** Agreed by all. */
        AGREED("✓"),
        /** Late, contested or lost. */
        WARNING("!");

        private final String sign;

        Look(String sign) {
            this.sign = sign;
        }
    }

    /** A state under its word, already in the reader's language. */
    public StateWord(Look look, String word) {
        var sign = new Span(look.sign);
        sign.getElement().setAttribute("aria-hidden", "true");
        addClassNames("tri-state", "tri-state-" + look.name().toLowerCase(Locale.ROOT));
        add(sign, new Span(word));
    }
}
