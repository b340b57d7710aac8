package org.trialogue.drafting.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.trialogue.drafting.TextId;
import org.trialogue.drafting.collab.BringingUp.BroughtUp;

/** Says that the text has moved on since a draft was last opened, what its new wording is, and what to look at again. */
class BroughtUpNote extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    BroughtUpNote(TextId of, BroughtUp came) {
        getContent().addClassName("tri-amend-note");
        getContent().getElement().setAttribute("role", "status");
        getContent().add(new Paragraph(getTranslation("drafting.amendment.brought-up")));
        if (came.besides() > 0)
            getContent().add(new Paragraph(getTranslation("drafting.amendment.besides", came.besides())));
        if (came.lost() > 0) getContent().add(new Paragraph(getTranslation("drafting.amendment.lost", came.lost())));
        var address = CompareAddress.of(of, came.from(), came.to());
        getContent().add(new Anchor(address, getTranslation("drafting.amendment.see-new")));
    }

    /** Says to who does not write in the draft that the text has moved on. */
    static Paragraph behind(Component on) {
        var note = new Paragraph(on.getTranslation("drafting.amendment.behind"));
        note.addClassName("tri-amend-note");
        return note;
    }
}
