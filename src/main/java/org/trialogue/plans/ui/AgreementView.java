package org.trialogue.plans.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Map;
import java.util.stream.Collectors;
import org.trialogue.membership.Organization;
import org.trialogue.plans.Agreement;
import org.trialogue.plans.CommitmentId;
import org.trialogue.plans.Decline;
import org.trialogue.plans.PlanId;
import org.trialogue.plans.ToAccept;
import org.trialogue.plans.application.AgreementReading;
import org.trialogue.plans.application.PlanAccepting;
import org.trialogue.plans.application.PlanAgreeing;
import org.trialogue.plans.application.PlanDeclining;
import org.trialogue.platform.security.SignedIn;
import org.trialogue.platform.ui.EmptyPlace;
import org.trialogue.platform.ui.OnLoss;
import org.trialogue.platform.ui.Page;
import org.trialogue.platform.ui.Say;

/** How far the parties of a plan have agreed: what waits for one's own organization, how each stands, and the versions that were agreed. */
@Route("plans/:plan/agreement")
@StyleSheet("look/plans.css")
@PermitAll
@OnLoss(OnLoss.Answer.GIVES_UP_ROOMS)
class AgreementView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient SignedIn signedIn;
    private final transient AgreementReading reading;
    private final transient PlanAccepting accepting;
    private final transient PlanDeclining declining;
    private final transient PlanAgreeing agreeing;
    private final transient PlanPages pages;

    AgreementView(
            SignedIn signedIn,
            AgreementReading reading,
            PlanAccepting accepting,
            PlanDeclining declining,
            PlanAgreeing agreeing,
            PlanPages pages) {
        this.pages = pages;
        this.signedIn = signedIn;
        this.reading = reading;
        this.accepting = accepting;
        this.declining = declining;
        this.agreeing = agreeing;
    }

    /** Where this page is for a plan. */
    static String path(PlanId plan) {
        return plan.link() + "/agreement";
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        show(Addresses.plan(entering));
    }

    private void show(PlanId id) {
        var agreement = reading.of(id, signedIn.id()).orElseThrow(NotFoundException::new);
        cleared();
        under(getTranslation("plans.title"), "plans");
        under(agreement.plan().title(), id.link());
        titled(getTranslation("plans.agreement"));
        led(getTranslation("plans.agreement.lead"));
        var own = agreement.own();
        if (own != null && !agreement.waiting().isEmpty()) {
            acts(accepting(agreement, own), declining(agreement, own));
            add(part("plans.accept.waiting", new WaitingList(agreement)));
        }
        if (agreement.open() && agreement.acting().forSecretariat()) add(agreeing(agreement));
        if (!agreement.declined().isEmpty()) add(part("plans.declined", new DeclinedList(agreement.declined())));
        if (!agreement.takenOut().isEmpty()) add(part("plans.taken-out", new TakenOutList(agreement.takenOut())));
        add(part("plans.accept.stands", new StandsTable(agreement)), versions(agreement), pages.mark(this, id));
    }

    private Button accepting(Agreement agreement, Organization own) {
        var word = getTranslation("plans.accept.all", agreement.waiting().size());
        var button = new Button(
                word,
                pressed -> new BindingDialog(
                                word,
                                getTranslation("plans.accept.what", own.name()),
                                getTranslation("plans.accept"),
                                agreement.acting(),
                                () -> accept(agreement))
                        .open());
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return button;
    }

    private Button declining(Agreement agreement, Organization own) {
        var word = getTranslation("plans.decline.all", agreement.waiting().size());
        return new Button(
                word,
                pressed -> new ReasonDialog<>(
                                word,
                                getTranslation("plans.decline.what", own.name()),
                                getTranslation("plans.decline"),
                                "decline/" + agreement.plan().id(),
                                agreement.acting(),
                                Decline::new,
                                reason -> decline(agreement, reason))
                        .open());
    }

    private void decline(Agreement agreement, Decline reason) {
        declining.decline(agreement.plan().id(), read(agreement), reason, agreement.acting());
        Say.done("plans.decline.done");
        show(agreement.plan().id());
    }

    private static Map<CommitmentId, Integer> read(Agreement agreement) {
        return agreement.waiting().stream().collect(Collectors.toMap(ToAccept::id, ToAccept::edition));
    }

    private void accept(Agreement agreement) {
        accepting.accept(agreement.plan().id(), read(agreement), agreement.acting());
        Say.done("plans.accept.done");
        show(agreement.plan().id());
    }

    /** What the secretary can write down, or why not yet. */
    private Component agreeing(Agreement agreement) {
        var next = agreement.newest() + 1;
        var part = part("plans.agree");
        if (!agreement.mayAgree()) {
            part.add(new Paragraph(whyNot(agreement)));
            return part;
        }
        var word = getTranslation("plans.agree.as", next);
        var button = new Button(
                word,
                pressed -> new BindingDialog(
                                word,
                                getTranslation("plans.agree.what"),
                                word,
                                agreement.acting(),
                                () -> agree(agreement))
                        .open());
        button.addThemeVariants(ButtonVariant.PRIMARY);
        part.add(new Paragraph(getTranslation("plans.agree.ready")), button);
        return part;
    }

    private String whyNot(Agreement agreement) {
        if (agreement.commitments() == 0) return getTranslation("plans.agree.nothing");
        if (agreement.missing() > 0) return getTranslation("plans.agree.missing", agreement.missing());
        return getTranslation("plans.agree.same", agreement.newest());
    }

    private void agree(Agreement agreement) {
        var number = agreeing.agree(agreement.plan().id(), agreement.newest(), agreement.mark(), agreement.acting());
        Say.done("plans.agree.done", number);
        show(agreement.plan().id());
    }

    private Component versions(Agreement agreement) {
        if (agreement.versions().isEmpty())
            return part("plans.versions", new EmptyPlace(getTranslation("plans.versions.none")));
        var compare =
                new Anchor(PlanVersionsView.path(agreement.plan().id()), getTranslation("plans.versions.compare"));
        return part("plans.versions", new VersionList(agreement), compare);
    }
}
