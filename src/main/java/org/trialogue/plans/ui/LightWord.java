package org.trialogue.plans.ui;

import com.vaadin.flow.component.html.Span;
import org.trialogue.plans.Light;

/** A light as a sign and a word; the colour says nothing that these do not. */
final class LightWord extends Span {

    private static final long serialVersionUID = 1L;

    LightWord(Light light) {
        var sign = new Span(sign(light));
        sign.getElement().setAttribute("aria-hidden", "true");
        addClassNames("tri-state", "tri-state-light-" + light.key());
        add(sign, new Span(getTranslation("plans.light." + light.key())));
    }

    static String sign(Light light) {
        return switch (light) {
            case ON_TRACK -> "✓";
            case AT_RISK -> "~";
            case OFF_TRACK -> "✕";
            case NO_DATA -> "?";
        };
    }
}
