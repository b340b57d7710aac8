package org.trialogue.knowledge.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.trialogue.knowledge.Practice;
import org.trialogue.platform.ui.InLanguage;

/** Who led a practice, who took part, who paid: the sentences are the reader's, the names in them the source's. */
final class WhoTookPart extends Paragraph {

    private static final long serialVersionUID = 1L;

    /** Keeps the place of the name in the sentence: the character that stands for an object. */
    private static final String NAME = "\uFFFC";

    private final transient Practice practice;

    private WhoTookPart(Practice practice) {
        this.practice = practice;
    }

    /** What is known of it, a sentence or two a paragraph; nothing where nothing is. */
    static List<Component> of(Practice practice) {
        var account = practice.account();
        var said = new ArrayList<Component>();
        if (!account.lead().isBlank()
                || !account.parties().isEmpty()
                || !account.donors().isEmpty()) said.add(new WhoTookPart(practice).led());
        if (!account.partners().isEmpty()) said.add(new WhoTookPart(practice).alongside());
        return List.copyOf(said);
    }

    private WhoTookPart led() {
        var account = practice.account();
        var parties = account.parties().stream()
                .map(party -> getTranslation("knowledge.party." + party))
                .collect(Collectors.joining(", "));
        if (!account.lead().isBlank() && parties.isEmpty())
            sentence(getTranslation("knowledge.led-by", NAME), account.lead());
        else if (!account.lead().isBlank())
            sentence(getTranslation("knowledge.who-took-part", NAME, parties), account.lead());
        else if (!parties.isEmpty()) add(new Text(getTranslation("knowledge.took-part", parties)));
        if (!account.donors().isEmpty())
            add(new Text(" " + getTranslation("knowledge.donors", Countries.named(account.donors(), getLocale()))));
        return this;
    }

    private WhoTookPart alongside() {
        sentence(
                getTranslation("knowledge.partners", NAME),
                String.join(", ", practice.account().partners()));
        return this;
    }

    private void sentence(String said, String name) {
        var around = said.split(NAME, 2);
        add(new Text(around[0]), InLanguage.of(practice.language(), new Span(name)), new Text(around[1]));
    }
}
