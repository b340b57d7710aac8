package org.trialogue.standards.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Locale;
import org.trialogue.platform.ui.InLanguage;
import org.trialogue.standards.IndicatorSet;
import org.trialogue.standards.IndicatorSet.Sign;

/** The indicators of a set, each with its number, what it means and what to ask; told in English. */
final class SignList extends Div {

    private static final long serialVersionUID = 1L;

    SignList(IndicatorSet set) {
        InLanguage.of(Locale.ENGLISH, this);
        for (var at = 0; at < set.signs().size(); at++) {
            var line = line(set.signs().get(at));
            line.setId(IndicatorSet.place(at));
            add(line);
        }
    }

    private static Div line(Sign sign) {
        var words = new Div(new Paragraph(sign.gist().isEmpty() ? sign.name() : sign.name() + " — " + sign.gist()));
        if (!sign.questions().isEmpty()) {
            var questions = new UnorderedList();
            sign.questions().forEach(question -> questions.add(new ListItem(question)));
            words.add(questions);
        }
        var line = new Div(new Span(sign.number()), words);
        line.addClassName("tri-article");
        return line;
    }
}
