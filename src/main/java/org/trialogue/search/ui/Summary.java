package org.trialogue.search.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.trialogue.search.Query;
import org.trialogue.search.Results;
import org.trialogue.search.Results.Source;

/**
 * How many were found, and what the searcher should know of the answer. It is said aloud when it changes, which a screen reader notices
 * only of a part that stays on the page: one for all answers.
 */
final class Summary extends Div {

    private static final long serialVersionUID = 1L;

    Summary() {
        addClassName("tri-summary");
        getElement().setAttribute("role", "status");
    }

    void clear() {
        removeAll();
    }

    void show(Query query, Results results) {
        clear();
        say("search.found", results.total());
        if (results.source() == Source.DATABASE) say("search.away");
        if (results.relaxed()) say("search.relaxed");
        if (!results.alsoSearched().isEmpty() && !query.words().isBlank())
            say("search.also", String.join(" · ", results.alsoSearched()));
    }

    private void say(String key, Object... arguments) {
        add(new Paragraph(getTranslation(key, arguments)));
    }
}
