package org.trialogue.standards.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import org.trialogue.platform.ui.InLanguage;
import org.trialogue.standards.Instrument;
import org.trialogue.standards.PrincipleSet;

/**
 * The articles of an instrument or the principles of a set, each with its number and what it asks: in the reader's language where it is told in it, otherwise
 * in English, which is said. Each is a place to link to.
 */
final class ArticleList extends Div {

    private static final long serialVersionUID = 1L;

    ArticleList(Instrument instrument) {
        toldInEnglish(instrument.articles().stream().anyMatch(article -> isOthers(article.gistLanguage(getLocale()))));
        for (var article : instrument.articles())
            line(
                    article.place(),
                    LeadingWords.said(article.ref()),
                    article.gist(getLocale()),
                    article.gistLanguage(getLocale()));
    }

    ArticleList(PrincipleSet set) {
        toldInEnglish(!set.principles().isEmpty() && isOthers(Locale.ENGLISH));
        for (var principle : set.principles()) {
            var text =
                    principle.gist().isEmpty() ? principle.heading() : principle.heading() + " — " + principle.gist();
            line(principle.place(), principle.number(), text, Locale.ENGLISH);
        }
    }

    /** Said once, above what it is said of. */
    private void toldInEnglish(boolean some) {
        if (!some) return;
        var said = new Paragraph(getTranslation("standards.told-in-english"));
        said.addClassName("tri-quiet");
        add(said);
    }

    private boolean isOthers(Locale told) {
        return !told.getLanguage().equals(getLocale().getLanguage());
    }

    private void line(String place, String number, String text, Locale told) {
        var line = new Div(new Span(number), InLanguage.of(told, new Paragraph(text)));
        line.setId(place);
        line.addClassName("tri-article");
        add(line);
    }
}
