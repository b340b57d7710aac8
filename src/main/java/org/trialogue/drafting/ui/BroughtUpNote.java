package org.trialogue.drafting.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;
import java.util.function.Supplier;
import org.trialogue.drafting.TextId;
import org.trialogue.drafting.collab.BringingUp.BroughtUp;
import org.trialogue.platform.Refusal;

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

    /** What there is to say of bringing a draft up to this text. */
    static Optional<Component> of(Component on, TextId text, Supplier<Optional<BroughtUp>> bringing) {
        try {
            return bringing.get().map(came -> new BroughtUpNote(text, came));
        } catch (Refusal refusal) {
            return Optional.of(refused(on, refusal));
        }
    }

    /** Says that the new wording could not be brought beneath a draft, and why: it is shown as it stands. */
    private static Div refused(Component on, Refusal why) {
        var note = new Div(
                new Paragraph(on.getTranslation("drafting.amendment.not-brought-up")),
                new Paragraph(on.getTranslation(why.messageKey(), why.arguments())));
        note.addClassName("tri-amend-note");
        note.getElement().setAttribute("role", "status");
        return note;
    }

    /** Says to who does not write in the draft that the text has moved on. */
    static Paragraph behind(Component on) {
        var note = new Paragraph(on.getTranslation("drafting.amendment.behind"));
        note.addClassName("tri-amend-note");
        return note;
    }
}
