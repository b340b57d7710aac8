package org.trialogue.search.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.trialogue.search.Query;
import org.trialogue.search.Results;
import org.trialogue.search.Results.Count;

/** Kinds with how many there are of each; each is a link, so it can be shared and gone back from. */
final class KindTabs extends Nav {

    private static final long serialVersionUID = 1L;

    KindTabs(Query query, Results results) {
        addClassName("tri-kinds");
        getElement().setAttribute("aria-label", getTranslation("search.kinds"));
        var all = results.kinds().stream().mapToLong(Count::count).sum();
        add(tab(query, null, getTranslation("search.kind.all"), all));
        for (var kind : results.kinds())
            add(tab(query, kind.value(), getTranslation(Kinds.many(kind.value())), kind.count()));
        var chosen = query.kind();
        if (chosen != null
                && results.kinds().stream().noneMatch(kind -> kind.value().equals(chosen)))
            add(tab(query, chosen, getTranslation(Kinds.many(chosen)), 0));
    }

    private static Anchor tab(Query query, @Nullable String kind, String word, long count) {
        var number = new Span(Long.toString(count));
        number.addClassName("tri-count");
        var tab = new Anchor(SearchAddress.of(SearchAddress.inKind(query, kind)), new Span(word), number);
        if (Objects.equals(kind, query.kind())) tab.getElement().setAttribute("aria-current", "true");
        return tab;
    }
}
