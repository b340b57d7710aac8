package org.trialogue.standards.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import org.trialogue.platform.ui.InLanguage;
import org.trialogue.standards.Instrument;
import org.trialogue.standards.PrincipleSet;

/** The articles of an instrument or the principles of a set, each with its number and what it asks, in English; each is a place to link to. */
final class ArticleList extends Div {

    private static final long serialVersionUID = 1L;

    ArticleList(Instrument instrument) {
        for (var article : instrument.articles()) line(article.place(), article.ref(), article.gist());
    }

    ArticleList(PrincipleSet set) {
        for (var principle : set.principles()) {
            var text =
                    principle.gist().isEmpty() ? principle.heading() : principle.heading() + " — " + principle.gist();
            line(principle.place(), principle.number(), text);
        }
    }

    private void line(String place, String number, String text) {
        var line = new Div(new Span(number), InLanguage.of(Locale.ENGLISH, new Paragraph(text)));
        line.setId(place);
        line.addClassName("tri-article");
        add(line);
    }
}
