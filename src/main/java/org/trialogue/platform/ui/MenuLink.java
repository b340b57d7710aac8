package org.trialogue.platform.ui;

import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.html.Anchor;

/** A link as an entry of a menu: it is followed however the entry is chosen, by the keyboard and beside its words too. */
public final class MenuLink {

    private static final String FOLLOW = """
            this.addEventListener('click', event => {
              const link = this.querySelector('a');
              if (link && !event.composedPath().includes(link)) link.click();
            });""";

    private MenuLink() {}

    /** Adds it at the end of the menu. */
    public static void in(SubMenu menu, Anchor link) {
        menu.addItem(link).getElement().executeJs(FOLLOW);
    }
}
