package org.trialogue.drafting.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import org.trialogue.drafting.TextId;
import org.trialogue.drafting.exporting.ExportFormat;

/** Takes a text along as a file. */
class ExportMenu extends Composite<MenuBar> {

    private static final long serialVersionUID = 1L;

    ExportMenu(TextId text) {
        getContent().addThemeVariants(MenuBarVariant.TERTIARY);
        var root = getContent().addItem(getTranslation("drafting.export"));
        for (var format : ExportFormat.values()) {
            var link = new Anchor(TextFiles.address(text, format), getTranslation("drafting.export." + format.key()));
            link.setRouterIgnore(true);
            link.getElement().setAttribute("download", true);
            root.getSubMenu().addItem(link);
        }
    }
}
