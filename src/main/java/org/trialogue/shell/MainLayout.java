package org.trialogue.shell;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.dependency.NpmPackage;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.trialogue.notifications.Notices;
import org.trialogue.notifications.ui.InboxChanged;
import org.trialogue.search.ui.Offering;

/** The frame: a rail of places at the side (at the foot on a phone), what one looks for and oneself at the top, the page in the middle. */
@Layout
@AnonymousAllowed
@CssImport("./look.css")
@NpmPackage(value = "@fontsource-variable/source-serif-4", version = "5.3.1")
@NpmPackage(value = "@fontsource-variable/source-sans-3", version = "5.3.0")
@NpmPackage(value = "@fontsource-variable/noto-sans-arabic", version = "5.3.0")
class MainLayout extends Composite<Div> implements RouterLayout, AfterNavigationObserver {

    private static final long serialVersionUID = 1L;

    private static final String CONNECTED_AGAIN = """
            const indicator = window.Vaadin.connectionIndicator;
            if (indicator) indicator.onlineText = $0;""";

    private final Main page = new Main();
    private @Nullable String shown;

    MainLayout(
            Stay stay,
            Notices notices,
            Offering offering,
            Ways ways,
            @Value("${trialogue.sessions.idle}") Duration longest) {
        page.setId("page");
        page.getElement().setAttribute("tabindex", "-1");
        var skip = new Anchor("#page", getTranslation("shell.skip"));
        skip.setRouterIgnore(true);
        skip.addClassName("tri-skip");
        skip.addAttachListener(shown -> Focus.skip(skip, page));
        getContent().addClassName("tri-frame");
        getContent().add(skip, new Rail(), new TopBar(stay, notices, offering, ways), page);
        if (stay.person().isPresent()) getContent().add(new Idle(longest, stay));
    }

    @Override
    public void showRouterLayoutContent(HasElement content) {
        page.getElement().removeAllChildren();
        page.getElement().appendChild(content.getElement());
    }

    /** Another page takes the keyboard; the first one, and a page that only shows something else, leave it where it is. */
    @Override
    public void afterNavigation(AfterNavigationEvent there) {
        var path = there.getLocation().getPath();
        if (shown != null && !shown.equals(path)) Focus.toTitle(page);
        shown = path;
        getUI().ifPresent(InboxChanged::tell);
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        var connection = attached.getUI().getReconnectDialogConfiguration();
        connection.setDialogText(getTranslation("platform.connection.trying"));
        connection.setDialogTextGaveUp(getTranslation("platform.connection.lost"));
        getElement().executeJs(CONNECTED_AGAIN, getTranslation("platform.connection.back"));
    }
}
