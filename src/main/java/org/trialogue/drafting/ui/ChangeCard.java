package org.trialogue.drafting.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Locale;
import org.trialogue.drafting.amending.Proposal;
import org.trialogue.drafting.amending.ProvisionChange;
import org.trialogue.drafting.amending.Sentences;
import org.trialogue.platform.ui.StateWord;

/** What becomes of one provision: the classic sentence, and the words with what goes and what comes marked in their place. */
class ChangeCard extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    ChangeCard(Proposal proposal, ProvisionChange change, Locale language) {
        getContent().addClassName("tri-amend-change");
        for (var sentence : Sentences.of(proposal, change)) {
            var said = new Paragraph(AmendmentWords.said(this, sentence));
            said.addClassName("tri-amend-sentence");
            getContent().add(said);
        }
        getContent().add(new ComparedRows(proposal.compared(change), language, InlineRow::new));
    }

    /** The same, with what stands in its way. */
    ChangeCard warned(String key) {
        getContent().addComponentAsFirst(new StateWord(StateWord.Look.WARNING, getTranslation(key)));
        return this;
    }

    /** The same, with what can be done about it. */
    ChangeCard with(Component deed) {
        getContent().add(deed);
        return this;
    }
}
