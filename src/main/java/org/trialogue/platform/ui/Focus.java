package org.trialogue.platform.ui;

import com.vaadin.flow.component.Component;

/** Takes the keyboard, and with it a screen reader, to where a member goes on. */
public final class Focus {

    private static final String FIELD = "setTimeout(() => (this.querySelector('vaadin-radio-button') ?? this).focus())";
    private static final String HEADING = """
            setTimeout(() => {
              const heading = this.querySelector('h1, h2, h3');
              heading.tabIndex = -1;
              heading.focus();
            });""";

    private Focus() {}

    /** Into a field, of whatever kind. */
    public static void on(Component field) {
        field.getElement().executeJs(FIELD);
    }

    /** To the heading of a part of the page: what is read next stands below it. */
    public static void onHeading(Component part) {
        part.getElement().executeJs(HEADING);
    }
}
