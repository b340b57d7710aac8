package org.trialogue.search.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.trialogue.search.Query;
import org.trialogue.search.Results;
import org.trialogue.search.Results.Source;

/** How many were found, and what the searcher should know of the answer. Said aloud when it changes. */
final class Summary extends Div {

    private static final long serialVersionUID = 1L;

    Summary(Query query, Results results) {
        addClassName("tri-summary");
        getElement().setAttribute("role", "status");
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
