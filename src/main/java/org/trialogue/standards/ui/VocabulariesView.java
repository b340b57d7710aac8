package org.trialogue.standards.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Locale;
import org.trialogue.platform.ui.InLanguage;
import org.trialogue.platform.ui.Page;
import org.trialogue.standards.Concepts;
import org.trialogue.standards.Standards;

/** The vocabularies by which things are tagged and found, and the sets of principles and indicators. */
@Route("vocabularies")
@PermitAll
@StyleSheet("look/library.css")
class VocabulariesView extends Page {

    private static final long serialVersionUID = 1L;

    VocabulariesView(Concepts concepts, Standards standards) {
        under(getTranslation("standards.menu"), "library");
        titled(getTranslation("standards.vocabularies"));
        var table = new Table(
                getTranslation("standards.vocabularies"),
                List.of(
                        getTranslation("standards.vocabulary"),
                        getTranslation("standards.vocabulary.of"),
                        getTranslation("standards.vocabulary.size")));
        for (var scheme : Schemes.all())
            table.row(
                    new Anchor("vocabularies/" + scheme, getTranslation("standards.scheme." + scheme)),
                    List.of(
                            new Span(getTranslation("standards.scheme." + scheme + ".about")),
                            new Span(Integer.toString(concepts.in(scheme).size()))));
        add(new Paragraph(getTranslation("standards.vocabularies.about")), new Div(table));
        var principles = new UnorderedList();
        for (var set : standards.principleSets()) principles.add(line(set.link(), set.title()));
        var indicators = new UnorderedList();
        for (var set : standards.indicatorSets()) indicators.add(line(set.link(), set.title()));
        add(part("standards.coverage.principles", principles), part("standards.signs", indicators));
    }

    /** Sets are called as they are published, in English. */
    private static ListItem line(String link, String title) {
        return new ListItem(InLanguage.of(Locale.ENGLISH, new Anchor(link, title)));
    }
}
