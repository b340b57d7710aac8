package org.trialogue.plans.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;

/** What can be done with a plan besides what comes first, in one menu. */
final class PlanMenu extends Composite<MenuBar> {

    private static final long serialVersionUID = 1L;

    private final SubMenu menu;

    PlanMenu() {
        getContent().addThemeVariants(MenuBarVariant.TERTIARY);
        menu = getContent().addItem(getTranslation("plans.more")).getSubMenu();
    }

    PlanMenu deed(String key, Runnable deed) {
        menu.addItem(getTranslation(key), pressed -> deed.run());
        return this;
    }

    PlanMenu way(String key, String address) {
        menu.addItem(new Anchor(address, getTranslation(key)));
        return this;
    }
}
