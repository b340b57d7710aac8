package org.trialogue.platform.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.QueryParameters;
import java.util.function.IntFunction;

/** The page before and the page after; the address of each says which it is, from 1. */
public final class Paging extends Nav {

    private static final long serialVersionUID = 1L;

    /** Links from a page, counted from 0, to those beside it; there is nothing to see where one page holds all. */
    public Paging(int page, int last, IntFunction<String> address) {
        addClassName("tri-pages");
        getElement().setAttribute("aria-label", getTranslation("platform.pages"));
        if (page > 0) add(new Anchor(address.apply(page - 1), getTranslation("platform.pages.before")));
        add(new Span(getTranslation("platform.pages.page", page + 1, last + 1)));
        if (page < last) add(new Anchor(address.apply(page + 1), getTranslation("platform.pages.after")));
        setVisible(last > 0);
    }

    /** The last page, counted from 0, of so many. */
    public static int last(long total, int onAPage) {
        return Math.toIntExact(Math.max(0, (total - 1) / onAPage));
    }

    /** The page, counted from 0, that an address asks for under this name: one that there is. */
    public static int asked(QueryParameters address, String name, int last) {
        var number = address.getSingleParameter(name)
                .filter(text -> text.matches("[1-9]\\d{0,8}"))
                .map(Integer::valueOf)
                .orElse(1);
        return Math.min(number - 1, last);
    }
}
