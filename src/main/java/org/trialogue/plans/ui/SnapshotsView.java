package org.trialogue.plans.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.trialogue.plans.PlanId;
import org.trialogue.plans.application.Snapshotting;
import org.trialogue.platform.security.SignedIn;
import org.trialogue.platform.ui.OnLoss;
import org.trialogue.platform.ui.Page;
import org.trialogue.platform.ui.Say;

/** How a plan stood from time to time, side by side, and how it stands now. */
@Route("plans/:plan/snapshots")
@StyleSheet("look/plans.css")
@PermitAll
@OnLoss(OnLoss.Answer.GIVES_UP_ROOMS)
class SnapshotsView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;
    private static final int SIDE_BY_SIDE = 9;

    private final transient SignedIn signedIn;
    private final transient Snapshotting snapshots;
    private final transient PlanPages pages;

    SnapshotsView(SignedIn signedIn, Snapshotting snapshots, PlanPages pages) {
        this.signedIn = signedIn;
        this.snapshots = snapshots;
        this.pages = pages;
    }

    /** Where this page is for a plan. */
    static String path(PlanId plan) {
        return plan.link() + "/snapshots";
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        show(Addresses.plan(entering));
    }

    private void show(PlanId id) {
        var found = snapshots.of(id, signedIn.id()).orElseThrow(NotFoundException::new);
        cleared();
        under(getTranslation("plans.title"), "plans");
        under(found.plan().title(), id.link());
        titled(getTranslation("plans.snapshots"));
        led(getTranslation("plans.snapshots.lead"));
        if (found.mayKeep()) {
            var keep = new Button(getTranslation("plans.snapshots.keep"), pressed -> {
                snapshots.keep(id, found.acting());
                Say.done("plans.snapshots.kept");
                show(id);
            });
            keep.addThemeVariants(ButtonVariant.PRIMARY);
            acts(keep);
        }
        var file = new Anchor(path(id) + "/as/csv", getTranslation("plans.take.csv"));
        file.setRouterIgnore(true);
        file.getElement().setAttribute("download", true);
        add(new SnapshotTable(found.newest(SIDE_BY_SIDE)), file, pages.mark(this, id));
    }
}
