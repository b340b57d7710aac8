package org.trialogue.search.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import org.trialogue.search.Query;
import org.trialogue.search.Query.View;
import org.trialogue.search.domain.AddressOfSearch;

/** How what is found is shown; each is a link, so it can be shared and gone back from. */
final class ViewLinks extends Nav {

    private static final long serialVersionUID = 1L;

    ViewLinks(Query query) {
        addClassNames("tri-orders", "tri-views");
        getElement().setAttribute("aria-label", getTranslation("search.views"));
        for (var view : View.values()) {
            var name = getTranslation("search.view." + AddressOfSearch.name(view));
            var link = new Anchor(SearchAddress.of(query.shownAs(view)), name);
            if (view == query.view()) link.getElement().setAttribute("aria-current", "true");
            add(link);
        }
    }
}
