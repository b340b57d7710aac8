package org.trialogue.knowledge.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import org.trialogue.platform.ui.InLanguage;

/** A part of a practice as it was told, and beside it the same in another language; below each other where there is no room. */
final class BesideOriginal extends Div {

    private static final long serialVersionUID = 1L;

    BesideOriginal(Locale told, String original, Component translated) {
        addClassName("tri-beside");
        var name = new Span(Languages.named(told, getLocale()));
        name.addClassName("tri-beside-language");
        var words = new Div(name);
        for (var paragraph : original.split("\\R\\s*\\R"))
            words.add(InLanguage.of(told, new Paragraph(paragraph.strip())));
        words.addClassName("tri-beside-original");
        add(words, translated);
    }
}
