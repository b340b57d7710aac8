package org.trialogue.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.router.HighlightConditions;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;

/** The places of the portal, as the views that are open to this member announce themselves. */
class Rail extends Composite<Nav> {

    private static final long serialVersionUID = 1L;

    Rail() {
        getContent().addClassName("tri-rail");
        getContent().getElement().setAttribute("aria-label", getTranslation("shell.places"));
        var name = new Span("Trialogue");
        name.addClassName("tri-wordmark");
        getContent().add(name);
        MenuConfiguration.getMenuEntries().stream().map(this::link).forEach(getContent()::add);
    }

    @SuppressWarnings("unchecked")
    private RouterLink link(MenuEntry entry) {
        var link = new RouterLink();
        link.setRoute((Class<? extends Component>) entry.menuClass());
        var icon = new Icon(entry.icon());
        icon.getElement().setAttribute("aria-hidden", "true");
        link.add(icon, new Span(getTranslation(entry.title())));
        link.setHighlightCondition(
                entry.path().isEmpty() ? HighlightConditions.sameLocation() : HighlightConditions.locationPrefix());
        link.setHighlightAction((target, highlight) -> {
            if (highlight) target.getElement().setAttribute("aria-current", "page");
            else target.getElement().removeAttribute("aria-current");
        });
        return link;
    }
}
