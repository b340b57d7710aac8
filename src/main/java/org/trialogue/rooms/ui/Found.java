package org.trialogue.rooms.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;

/** A word that was looked for, set off. */
@Tag("mark")
final class Found extends HtmlContainer {

    private static final long serialVersionUID = 1L;

    Found(String word) {
        setText(word);
    }
}
