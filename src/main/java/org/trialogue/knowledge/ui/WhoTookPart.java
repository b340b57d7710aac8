package org.trialogue.knowledge.ui;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.stream.Collectors;
import org.trialogue.knowledge.Practice;
import org.trialogue.platform.ui.InLanguage;

/** Who led a practice, who took part, who paid: the sentence is the reader's, the name in it the source's. */
final class WhoTookPart extends Paragraph {

    private static final long serialVersionUID = 1L;

    /** Keeps the place of the name in the sentence: the character that stands for an object. */
    private static final String NAME = "\uFFFC";

    WhoTookPart(Practice practice) {
        var account = practice.account();
        var parties = account.parties().stream()
                .map(party -> getTranslation("knowledge.party." + party))
                .collect(Collectors.joining(", "));
        var said = parties.isEmpty()
                ? getTranslation("knowledge.led-by", NAME)
                : getTranslation("knowledge.who-took-part", NAME, parties);
        var around = said.split(NAME, 2);
        add(new Text(around[0]), InLanguage.of(practice.language(), new Span(account.lead())), new Text(around[1]));
        if (account.donors().isEmpty()) return;
        var donors = Countries.named(account.donors(), getLocale());
        add(new Text(" " + getTranslation("knowledge.donors", donors)));
    }
}
