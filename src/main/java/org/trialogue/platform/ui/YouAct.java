package org.trialogue.platform.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.trialogue.platform.Acting;

/** Says for which side and in which capacity the reader acts: it stands wherever an act would bind. */
public final class YouAct extends Div {

    private static final long serialVersionUID = 1L;

    /** The line for whoever acts so. */
    public YouAct(Acting acting) {
        add(new Span(getTranslation("platform.you-act-as")), SideMark.acting(acting.affiliation(), acting.capacity()));
        addClassName("tri-you-act");
    }
}
