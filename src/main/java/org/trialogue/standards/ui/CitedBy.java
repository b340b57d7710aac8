package org.trialogue.standards.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.trialogue.platform.ui.InLanguage;
import org.trialogue.standards.Citation;
import org.trialogue.standards.application.Covering.Kind;

/** Who refers to an instrument: practices, provisions and commitments, as far as the reader may see them. */
final class CitedBy extends Div {

    private static final long serialVersionUID = 1L;

    CitedBy(String code, List<Kind> kinds) {
        addClassName("tri-cited-by");
        if (kinds.isEmpty()) add(new Paragraph(getTranslation("standards.cited.none")));
        for (var kind : kinds) {
            var total = kind.cited().total();
            add(
                    new H3(getTranslation("standards.citing." + kind.kind(), total)),
                    list(kind.cited().first()));
            if (total > kind.cited().first().size()) add(all(code, kind.kind(), total));
        }
    }

    private Component list(List<Citation> citations) {
        var list = new UnorderedList();
        for (var citation : citations) {
            var line = new ListItem(named(citation));
            if (!citation.ref().isEmpty()) {
                var ref = new Span(getTranslation("standards.article", citation.ref()));
                ref.addClassName("tri-quiet");
                line.add(ref);
            }
            list.add(line);
        }
        return list;
    }

    /** What refers, by its title in its own language, or how many where several are counted together. */
    static Component named(Citation citation) {
        var link = new Anchor(citation.link());
        if (citation.title().isEmpty())
            link.setText(link.getTranslation("standards.citing." + citation.kind(), citation.count()));
        else InLanguage.of(citation.language(), link).setText(citation.title());
        return link;
    }

    private Anchor all(String code, String kind, long total) {
        var address = "library?kind=" + kind + "&instrument=" + code;
        return new Anchor(address, getTranslation("standards.cited.all", total));
    }
}
