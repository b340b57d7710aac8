package org.trialogue.drafting.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.trialogue.drafting.Silence;
import org.trialogue.platform.ui.Days;
import org.trialogue.platform.ui.SideMark;

/** Says what comes about of a provision unless somebody objects, who proposed it, and why. */
class SilenceNote extends Div {

    private static final long serialVersionUID = 1L;

    SilenceNote(Silence silence) {
        var until = Days.day(silence.until(), getLocale());
        var comes = new Paragraph(
                getTranslation("drafting.silence.comes." + silence.deed().key(), until));
        var name = new Span(silence.name());
        name.addClassName("tri-strong");
        var who =
                new Div(SideMark.acting(silence.by().affiliation(), silence.by().capacity()), name);
        who.addClassName("tri-wrote-who");
        add(comes, who);
        if (silence.reason() != null) add(new Paragraph(silence.reason()));
        getElement().setAttribute("role", "status");
    }
}
