package org.trialogue.drafting.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.trialogue.drafting.SetAside;
import org.trialogue.platform.ui.Days;
import org.trialogue.platform.ui.ReadersZone;

/** Says of a draft amendment that it was set aside, by whom, when and why. */
class SetAsideNote extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    SetAsideNote(SetAside aside, String by) {
        getContent().addClassName("tri-amend-note");
        var since = Days.moment(aside.at(), getLocale(), ReadersZone.here());
        getContent().add(new Span(getTranslation("drafting.amendment.set-aside.by", by, since, aside.reason())));
    }

    /** The same with a way on. */
    SetAsideNote with(Component way) {
        getContent().add(way);
        return this;
    }
}
