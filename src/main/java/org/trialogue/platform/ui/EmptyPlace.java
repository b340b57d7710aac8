package org.trialogue.platform.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;

/** Stands where nothing is yet: says what belongs there and offers the first act. */
public final class EmptyPlace extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    /** A sentence, and what can be done about it, if anything. */
    public EmptyPlace(String sentence, Component... acts) {
        getContent().addClassName("tri-empty");
        getContent().add(new Paragraph(sentence));
        getContent().add(acts);
    }
}
