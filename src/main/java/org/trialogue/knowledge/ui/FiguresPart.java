package org.trialogue.knowledge.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.DescriptionList.Description;
import com.vaadin.flow.component.html.DescriptionList.Term;
import java.util.List;
import java.util.Locale;
import org.trialogue.knowledge.Figure;
import org.trialogue.platform.ui.InLanguage;

/** Results in figures: what was counted, and how much of it there was, one below the other. */
final class FiguresPart extends Composite<DescriptionList> {

    private static final long serialVersionUID = 1L;

    FiguresPart(List<Figure> figures, Locale language) {
        getContent().addClassName("tri-figures");
        InLanguage.of(language, getContent());
        for (var figure : figures) getContent().add(new Term(figure.what()), new Description(figure.value()));
    }
}
