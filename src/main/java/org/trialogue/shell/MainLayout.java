package org.trialogue.shell;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.dependency.NpmPackage;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/** The frame: a rail of places at the side (at the foot on a phone), one search box and oneself at the top, the page in the middle. */
@Layout
@AnonymousAllowed
@CssImport("./look.css")
@NpmPackage(value = "@fontsource-variable/source-serif-4", version = "5.3.1")
@NpmPackage(value = "@fontsource-variable/source-sans-3", version = "5.3.0")
@NpmPackage(value = "@fontsource-variable/noto-sans-arabic", version = "5.3.0")
class MainLayout extends Composite<Div> implements RouterLayout {

    private static final long serialVersionUID = 1L;

    private final Main page = new Main();

    MainLayout(Stay stay) {
        page.setId("page");
        page.getElement().setAttribute("tabindex", "-1");
        var skip = new Anchor("#page", getTranslation("shell.skip"));
        skip.setRouterIgnore(true);
        skip.addClassName("tri-skip");
        getContent().addClassName("tri-frame");
        getContent().add(skip, new Rail(), new TopBar(stay), page);
    }

    @Override
    public void showRouterLayoutContent(HasElement content) {
        page.getElement().removeAllChildren();
        page.getElement().appendChild(content.getElement());
    }
}
