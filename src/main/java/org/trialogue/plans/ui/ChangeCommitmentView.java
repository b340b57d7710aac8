package org.trialogue.plans.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Optional;
import org.trialogue.plans.CommitmentDraft;
import org.trialogue.plans.CommitmentId;
import org.trialogue.plans.CommitmentPage;
import org.trialogue.plans.application.PlanReading;
import org.trialogue.plans.application.Planning;
import org.trialogue.platform.Refusal;
import org.trialogue.platform.security.SignedIn;
import org.trialogue.platform.ui.Asking;
import org.trialogue.platform.ui.OnLoss;
import org.trialogue.platform.ui.Page;
import org.trialogue.platform.ui.Say;
import org.trialogue.standards.Standards;

/** Where a secretary puts a commitment differently. Of two who save, the second sees what the first saved, and can save over it. */
@Route("commitments/:commitment/change")
@StyleSheet("look/plans.css")
@PermitAll
@OnLoss(OnLoss.Answer.GIVES_UP_ROOMS)
class ChangeCommitmentView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient SignedIn signedIn;
    private final transient PlanReading reading;
    private final transient Planning planning;
    private final transient Standards standards;
    private final transient PlanPages pages;

    ChangeCommitmentView(
            SignedIn signedIn, PlanReading reading, Planning planning, Standards standards, PlanPages pages) {
        this.signedIn = signedIn;
        this.reading = reading;
        this.planning = planning;
        this.standards = standards;
        this.pages = pages;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        show(page(Addresses.commitment(entering)).orElseThrow(NotFoundException::new));
    }

    private void show(CommitmentPage page) {
        cleared();
        under(getTranslation("plans.title"), "plans");
        under(page.plan().title(), page.plan().id().link());
        titled(getTranslation("plans.commitment.change"));
        add(pages.mark(this, page.plan().workingGroup()));
        var asking = new Asking();
        var form = form(page, asking);
        var save = new Button(getTranslation("platform.save"), pressed -> save(page, form, asking));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        var link = page.line().id().link();
        var cancel =
                new Button(getTranslation("platform.cancel"), pressed -> getUI().ifPresent(ui -> ui.navigate(link)));
        var deeds = new Div(save, cancel);
        deeds.addClassName("tri-deeds");
        add(asking, form, deeds);
        form.focus();
    }

    private CommitmentForm form(CommitmentPage page, Asking asking) {
        var parties = reading.parties(page.plan().id());
        var provisions = reading.provisions(page.plan().id());
        var form = new CommitmentForm("commitment/" + page.line().id(), asking, parties, provisions, standards);
        form.fill(page.draft(), parties, provisions);
        return form;
    }

    private void save(CommitmentPage seen, CommitmentForm form, Asking asking) {
        form.draft().ifPresent(draft -> save(seen, draft, form, asking));
    }

    private void save(CommitmentPage seen, CommitmentDraft draft, CommitmentForm form, Asking asking) {
        var id = seen.line().id();
        try {
            form.keep(() -> change(id, draft, seen));
        } catch (Refusal refusal) {
            page(id).filter(now -> Meanwhile.explains(refusal))
                    .ifPresentOrElse(
                            now -> asking.refused(refusal, beside(now, form, asking)), () -> asking.refused(refusal));
        }
    }

    private void change(CommitmentId id, CommitmentDraft draft, CommitmentPage seen) {
        planning.change(id, draft, seen.edition(), seen.rights().acting());
        Say.done("plans.commitment.changed");
        getUI().ifPresent(ui -> ui.navigate(id.link()));
    }

    private Meanwhile beside(CommitmentPage now, CommitmentForm mine, Asking asking) {
        var theirs = form(now, new Asking());
        return new Meanwhile(theirs, mine, () -> {
            mine.measuring(now.draft().indicators());
            save(now, mine, asking);
        });
    }

    private Optional<CommitmentPage> page(CommitmentId id) {
        return reading.commitment(id, signedIn.id())
                .filter(found -> found.rights().change());
    }
}
