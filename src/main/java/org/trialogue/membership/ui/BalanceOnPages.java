package org.trialogue.membership.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.trialogue.membership.WorkingGroupId;
import org.trialogue.membership.application.Composing;
import org.trialogue.platform.security.SignedIn;
import org.trialogue.platform.ui.Page;

/** Shows the balance of the groups in the head of every page that stands in a working group's workspace, whichever module's it is. */
@Component
class BalanceOnPages implements VaadinServiceInitListener {

    private static final long serialVersionUID = 1L;

    private final transient Composing composing;
    private final transient SignedIn signedIn;

    BalanceOnPages(Composing composing, SignedIn signedIn) {
        this.composing = composing;
        this.signedIn = signedIn;
    }

    @Override
    public void serviceInit(ServiceInitEvent start) {
        start.getSource()
                .addUIInitListener(opened -> opened.getUI().addAfterNavigationListener(there -> show(opened.getUI())));
    }

    private void show(UI ui) {
        ui.getInternals().getActiveRouterTargetsChain().stream()
                .filter(Page.class::isInstance)
                .map(Page.class::cast)
                .findFirst()
                .ifPresent(this::show);
    }

    private void show(Page page) {
        page.besideTrail();
        page.workspace().map(UUID::fromString).map(WorkingGroupId::new).ifPresent(group -> {
            var balance = composing.balance(group, signedIn.id());
            if (!balance.isEmpty()) page.besideTrail(new BalanceLine(balance));
        });
    }
}
