package org.trialogue.search.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Nav;
import org.trialogue.platform.ui.Paging;
import org.trialogue.search.Query;
import org.trialogue.search.Results;

/** The page of passages before and the one after. */
final class PageLinks extends Composite<Nav> {

    private static final long serialVersionUID = 1L;

    private final Paging links;

    PageLinks(Query query, Results results) {
        var last = Math.min(Query.LAST_PAGE, Paging.last(results.total(), Query.PAGE));
        links = new Paging(query.page(), last, page -> SearchAddress.of(SearchAddress.onPage(query, page)));
    }

    @Override
    protected Nav initContent() {
        return links;
    }
}
