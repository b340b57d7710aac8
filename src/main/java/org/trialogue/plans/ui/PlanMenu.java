package org.trialogue.plans.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.router.Location;
import org.trialogue.platform.ui.Localized;

/** What can be done with a plan besides what comes first, in one menu. */
final class PlanMenu extends Composite<MenuBar> {

    private static final long serialVersionUID = 1L;

    private final SubMenu menu;

    PlanMenu() {
        getContent().addThemeVariants(MenuBarVariant.TERTIARY);
        Localized.menu(getContent());
        menu = getContent().addItem(getTranslation("plans.more")).getSubMenu();
    }

    PlanMenu deed(String key, Runnable deed) {
        menu.addItem(getTranslation(key), pressed -> deed.run());
        return this;
    }

    PlanMenu way(String key, String address) {
        var to = new Location(address);
        return deed(key, () -> getUI().ifPresent(ui -> ui.navigate(to.getPath(), to.getQueryParameters())));
    }
}
