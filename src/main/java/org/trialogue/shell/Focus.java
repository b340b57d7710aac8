package org.trialogue.shell;

import com.vaadin.flow.component.Component;

/** Where the keyboard is, after the way past the rail and after going to another page. */
final class Focus {

    private static final String TO_TITLE = """
            if (this.contains(document.activeElement)) return;
            const title = this.querySelector('h1') ?? this;
            title.tabIndex = -1;
            title.focus({ preventScroll: true });""";

    private static final String SKIP = """
            this.onclick = pressed => {
              pressed.preventDefault();
              $0.focus();
            };""";

    private Focus() {}

    /** Puts the keyboard on the page's title, which a screen reader then says, unless something on the page has it already. */
    static void toTitle(Component page) {
        page.getElement().executeJs(TO_TITLE);
    }

    /** Lets a link put the keyboard into the page that is shown; its address would lead to Home, as addresses begin at the portal's root. */
    static void skip(Component link, Component page) {
        link.getElement().executeJs(SKIP, page.getElement());
    }
}
