package org.trialogue.search.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import org.trialogue.search.Query;
import org.trialogue.search.Query.Order;

/** What comes first; each order is a link, so it can be shared and gone back from. */
final class OrderLinks extends Nav {

    private static final long serialVersionUID = 1L;

    OrderLinks(Query query) {
        addClassName("tri-orders");
        getElement().setAttribute("aria-label", getTranslation("search.order"));
        for (var order : Order.values()) add(link(query, order));
    }

    private Anchor link(Query query, Order order) {
        var link = new Anchor(SearchAddress.of(query.orderedBy(order)), getTranslation(key(query, order)));
        if (order == query.order()) link.getElement().setAttribute("aria-current", "true");
        return link;
    }

    /** Where nothing was asked in words, nothing answers better than anything else: the title decides. */
    private static String key(Query query, Order order) {
        return switch (order) {
            case RELEVANCE -> query.words().isBlank() ? "search.order.title" : "search.order.relevance";
            case DATE -> "search.order.date";
            case EVIDENCE -> "search.order.evidence";
        };
    }
}
