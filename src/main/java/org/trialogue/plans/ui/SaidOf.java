package org.trialogue.plans.ui;

import com.vaadin.flow.component.html.Span;
import java.time.ZoneOffset;
import org.trialogue.plans.Said;
import org.trialogue.platform.ui.Days;

/** Who did something, and on which day. */
final class SaidOf extends Span {

    private static final long serialVersionUID = 1L;

    /** In a sentence that is filled with the name and the day. */
    SaidOf(String key, Said said) {
        var day = Days.day(said.at().atZone(ZoneOffset.UTC).toLocalDate(), getLocale());
        setText(getTranslation(key, said.name(), day));
        addClassName("tri-quiet");
    }
}
