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

    /** How many are shown of a kind of which all are asked for. */
    static final int ALL = 500;

    private static final String PLACE = "cited-";

    CitedBy(String code, List<Kind> kinds) {
        addClassName("tri-cited-by");
        if (kinds.isEmpty()) add(new Paragraph(getTranslation("standards.cited.none")));
        for (var kind : kinds) {
            var total = kind.cited().total();
            var name = new H3(getTranslation("standards.citing." + kind.kind(), total));
            name.setId(PLACE + kind.kind());
            add(name, list(kind.cited().first()));
            if (total > kind.cited().first().size()) add(more(code, kind));
        }
    }

    private Component list(List<Citation> citations) {
        var list = new UnorderedList();
        for (var citation : citations) {
            var line = new ListItem(named(citation));
            if (!citation.ref().isEmpty()) {
                var ref = new Span(getTranslation("standards.article", LeadingWords.said(citation.ref())));
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

    /** The way to all of a kind; of very many the first are shown, and it is said that they are. */
    private Component more(String code, Kind kind) {
        var shown = kind.cited().first().size();
        var total = kind.cited().total();
        return shown >= ALL
                ? new Paragraph(getTranslation("standards.cited.first", shown, total))
                : new Anchor(
                        "standards/" + code + "?cited=" + kind.kind() + "#" + PLACE + kind.kind(),
                        getTranslation("standards.cited.all", total));
    }
}
