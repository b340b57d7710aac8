package org.trialogue.standards.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.trialogue.platform.Refusal;
import org.trialogue.platform.security.SignedIn;
import org.trialogue.platform.ui.InLanguage;
import org.trialogue.search.Hit;
import org.trialogue.search.Hit.Span;
import org.trialogue.search.Query;
import org.trialogue.search.Search;

/** What is tagged with a concept, as far as the reader may find it: the first of it, and the way to all. */
final class TaggedWith extends Div {

    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 8;

    TaggedWith(String facet, String key, Search search, SignedIn reader) {
        try {
            var found = search.find(new Query("", null, Map.of(facet, List.of(key)), 0, getLocale()), reader.id());
            if (found.total() == 0) {
                add(new Paragraph(getTranslation("standards.concept.untagged")));
                return;
            }
            var list = new UnorderedList();
            found.hits().stream().limit(SHOWN).forEach(hit -> list.add(new ListItem(link(hit))));
            add(
                    list,
                    new Anchor(
                            "library?" + facet + "=" + key,
                            getTranslation("standards.concept.tagged.all", found.total())));
        } catch (Refusal tooOften) {
            add(new Paragraph(getTranslation(tooOften.messageKey(), tooOften.arguments())));
        }
    }

    private static Anchor link(Hit hit) {
        var title = hit.title().stream().map(Span::text).collect(Collectors.joining());
        return InLanguage.of(hit.titleLanguage(), new Anchor(hit.link(), title));
    }
}
