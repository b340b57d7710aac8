package org.trialogue.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.NavigationTrigger;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Router;
import com.vaadin.flow.server.VaadinServletContext;
import com.vaadin.flow.server.startup.ApplicationRouteRegistry;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.context.WebApplicationContext;
import org.trialogue.drafting.Setting;
import org.trialogue.platform.Affiliation;
import org.trialogue.platform.Capacity;
import org.trialogue.platform.security.SomeoneSignedIn;
import org.trialogue.search.ui.Destination;

/** Pages that can be opened by name. */
class WaysTest extends Setting {

    /** Asks which of the sign-ins is this browser's, and there is none. */
    private static final Set<String> OF_A_BROWSER = Set.of("sign-ins");

    @Autowired
    private Ways ways;

    @Autowired
    private WebApplicationContext context;

    private final UI ui = new UI();

    @BeforeEach
    void open() {
        UI.setCurrent(ui);
    }

    @AfterEach
    void close() {
        UI.setCurrent(null);
        SecurityContextHolder.clearContext();
    }

    @Test
    void nothing_is_offered_to_an_observer_that_then_is_not_found() {
        var scene = convened();
        var observer = mandated(scene.group(), scene.secretary(), Affiliation.WORKERS, Capacity.OBSERVER);
        new SomeoneSignedIn(observer, Affiliation.WORKERS, "Ada", Instant.now()).here();
        var offered = ways.besideRail(membership.person(observer).orElseThrow()).stream()
                .map(Destination::address)
                .toList();
        assertThat(offered).contains("workspaces/" + scene.group(), "crosswalk", "me");
        assertThat(offered)
                .filteredOn(address -> !OF_A_BROWSER.contains(address))
                .allSatisfy(address -> assertThat(isFound(address)).as(address).isTrue());
    }

    private boolean isFound(String address) {
        var registry = ApplicationRouteRegistry.getInstance(new VaadinServletContext(context.getServletContext()));
        var found = registry.getNavigationRouteTarget(address);
        if (!found.hasTarget()) return false;
        var page = found.getRouteTarget().getTarget();
        try {
            if (context.getAutowireCapableBeanFactory().createBean(page) instanceof BeforeEnterObserver entered)
                entered.beforeEnter(new BeforeEnterEvent(
                        new Router(registry),
                        NavigationTrigger.ROUTER_LINK,
                        new Location(address),
                        page,
                        found.getRouteParameters(),
                        ui,
                        List.of()));
            return true;
        } catch (NotFoundException none) {
            return false;
        }
    }
}
