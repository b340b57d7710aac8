package org.trialogue.search.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import org.trialogue.search.Query;
import org.trialogue.search.Results;

/** The page before and the page after. */
final class PageLinks extends Nav {

    private static final long serialVersionUID = 1L;

    PageLinks(Query query, Results results) {
        addClassName("tri-pages");
        getElement().setAttribute("aria-label", getTranslation("search.pages"));
        var last = (int) Math.min(Query.LAST_PAGE, Math.max(0, (results.total() - 1) / Query.PAGE));
        if (query.page() > 0) add(link(query, query.page() - 1, "search.before"));
        add(new Span(getTranslation("search.page", query.page() + 1, last + 1)));
        if (query.page() < last) add(link(query, query.page() + 1, "search.after"));
        setVisible(last > 0);
    }

    private Anchor link(Query query, int page, String key) {
        return new Anchor(SearchAddress.of(SearchAddress.onPage(query, page)), getTranslation(key));
    }
}
