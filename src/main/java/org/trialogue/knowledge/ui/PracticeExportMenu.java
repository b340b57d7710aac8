package org.trialogue.knowledge.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import org.trialogue.knowledge.Practice;
import org.trialogue.knowledge.exporting.PracticeFormat;
import org.trialogue.platform.ui.MenuLink;

/** Takes a practice along as a file, in the language in which it is shown, and leads to the page of it that everybody can read. */
final class PracticeExportMenu extends Composite<MenuBar> {

    private static final long serialVersionUID = 1L;

    PracticeExportMenu(Practice practice) {
        getContent().addThemeVariants(MenuBarVariant.TERTIARY);
        var menu = getContent().addItem(getTranslation("knowledge.export")).getSubMenu();
        var language = "?lang=" + practice.language().getLanguage();
        for (var format : PracticeFormat.values()) {
            var link = new Anchor(
                    practice.link() + "/as/" + format.key() + language,
                    getTranslation("knowledge.format." + format.key()));
            link.setRouterIgnore(true);
            link.getElement().setAttribute("download", true);
            MenuLink.in(menu, link);
        }
        var open = new Anchor(practice.publicLink() + language, getTranslation("knowledge.public.link"));
        open.setRouterIgnore(true);
        MenuLink.in(menu, open);
    }
}
