package org.trialogue.knowledge.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.trialogue.knowledge.Practice;
import org.trialogue.platform.MemberId;
import org.trialogue.platform.Refusal;
import org.trialogue.platform.ui.InLanguage;
import org.trialogue.search.Hit;
import org.trialogue.search.Hit.Span;
import org.trialogue.search.Query;
import org.trialogue.search.Search;

/** The practices that are most like one. */
final class AlikePart extends UnorderedList {

    private static final long serialVersionUID = 1L;
    private static final int MOST = 5;

    AlikePart(Practice practice, Search search, MemberId reader) {
        addClassName("tri-alike");
        found(practice, search, reader, getLocale()).forEach(hit -> add(new ListItem(link(hit))));
        setVisible(getChildren().findAny().isPresent());
    }

    /** Who asks too often sees the practice all the same. */
    private static List<Hit> found(Practice practice, Search search, MemberId reader, Locale locale) {
        var account = practice.account();
        var words = account.title() + " " + (account.summary().isBlank() ? account.tried() : account.summary());
        try {
            return search.alike(Query.of(words, locale).inKind("practice"), practice.key(), reader, MOST);
        } catch (Refusal tooOften) {
            return List.of();
        }
    }

    private static Anchor link(Hit hit) {
        var title = hit.title().stream().map(Span::text).collect(Collectors.joining());
        return InLanguage.of(hit.titleLanguage(), new Anchor(hit.link(), title));
    }
}
