package org.trialogue.membership.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.NavigationTrigger;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.springframework.scheduling.annotation.Scheduled;
import org.trialogue.membership.application.Standings;
import org.trialogue.membership.application.Standings.Standing;
import org.trialogue.platform.MemberId;
import org.trialogue.platform.security.SignedIn;
import org.trialogue.platform.ui.OnLoss;
import org.trialogue.platform.ui.Say;

/**
 * Shows the open pages of this node anew whose reader holds less than when they were opened: a mandate ended or another one, a room left. Each
 * page takes part that does not say {@link OnLoss otherwise}. Each node does it for itself.
 */
@org.springframework.stereotype.Component
class StandingWatch implements VaadinServiceInitListener {

    private static final long serialVersionUID = 1L;

    private final transient Standings standings;
    private final transient SignedIn signedIn;
    private final transient Map<UI, Opened> pages = new ConcurrentHashMap<>();

    StandingWatch(Standings standings, SignedIn signedIn) {
        this.standings = standings;
        this.signedIn = signedIn;
    }

    /** What a reader held when a page was opened. */
    private record Opened(MemberId reader, Standing held) {}

    @Override
    public void serviceInit(ServiceInitEvent start) {
        start.getSource().addUIInitListener(begun -> {
            var ui = begun.getUI();
            ui.addBeforeEnterListener(entering -> opens(ui, entering.getNavigationTarget()));
            ui.addAfterNavigationListener(there -> closeDialogs(ui, there));
            ui.addDetachListener(gone -> pages.remove(ui));
        });
    }

    /** Remembers, before a page is filled, what its reader holds. */
    void opens(UI ui, Class<?> page) {
        if (!page.isAnnotationPresent(Route.class)) return;
        pages.remove(ui);
        if (page.isAnnotationPresent(OnLoss.class)) return;
        signedIn.find().ifPresent(reader -> {
            var member = reader.memberId();
            var held = standings.of(List.of(member)).getOrDefault(member, Standing.NONE);
            pages.put(ui, new Opened(member, held));
        });
    }

    @Scheduled(initialDelay = 2, fixedDelay = 2, timeUnit = TimeUnit.SECONDS)
    void look() {
        if (pages.isEmpty()) return;
        var now = standings.of(pages.values().stream().map(Opened::reader).collect(Collectors.toSet()));
        pages.forEach((ui, opened) -> {
            if (!opened.held().isKeptIn(now.getOrDefault(opened.reader(), Standing.NONE)))
                ui.access(() -> showAnew(ui, opened));
        });
    }

    /** What stands there goes first: words half written may keep the page from being left, and then it stands empty behind them. */
    private void showAnew(UI ui, Opened opened) {
        if (!pages.remove(ui, opened)) return;
        empty(ui.getCurrentView());
        ui.refreshCurrentRoute(false);
        Say.warn("membership.standing.less");
    }

    private static void empty(Component page) {
        page.getElement().removeAllChildren();
    }

    private static void closeDialogs(UI ui, AfterNavigationEvent there) {
        if (there.getLocationChangeEvent().getTrigger() != NavigationTrigger.REFRESH_ROUTE) return;
        ui.getChildren()
                .filter(Dialog.class::isInstance)
                .map(Dialog.class::cast)
                .toList()
                .forEach(Dialog::close);
    }
}
