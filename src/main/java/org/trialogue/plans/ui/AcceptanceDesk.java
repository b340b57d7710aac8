package org.trialogue.plans.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.trialogue.membership.Organization;
import org.trialogue.plans.CommitmentAcceptance;
import org.trialogue.plans.CommitmentId;
import org.trialogue.plans.CommitmentPage;
import org.trialogue.plans.Decline;
import org.trialogue.plans.application.AgreementReading;
import org.trialogue.plans.application.PlanAccepting;
import org.trialogue.plans.application.PlanDeclining;
import org.trialogue.platform.security.SignedIn;

/** What stands on a commitment's page of those who have accepted it; whoever can bind a party accepts or declines it there. */
@Component
class AcceptanceDesk {

    private final SignedIn signedIn;
    private final AgreementReading reading;
    private final PlanAccepting accepting;
    private final PlanDeclining declining;

    AcceptanceDesk(SignedIn signedIn, AgreementReading reading, PlanAccepting accepting, PlanDeclining declining) {
        this.signedIn = signedIn;
        this.reading = reading;
        this.accepting = accepting;
        this.declining = declining;
    }

    /** Who has accepted it, as the member signed in sees it. */
    CommitmentAcceptance of(CommitmentPage page) {
        return reading.of(page.line().id(), signedIn.id()).orElseThrow();
    }

    /** Buttons by which the member signed in accepts it for their organization, or declines it; none where there is nothing to say. */
    List<Button> deeds(CommitmentPage page, CommitmentAcceptance acceptance, Consumer<String> done) {
        var own = acceptance.own();
        if (own == null) return List.of();
        var accept = accept(page, acceptance, own, done);
        if (acceptance.open() && !page.rights().report()) accept.addThemeVariants(ButtonVariant.PRIMARY);
        return acceptance.open() ? List.of(accept, decline(page, acceptance, own, done)) : List.of(accept);
    }

    private Button accept(
            CommitmentPage page, CommitmentAcceptance acceptance, Organization own, Consumer<String> done) {
        var button = new Button();
        var word = button.getTranslation("plans.accept");
        button.setText(word);
        button.addClickListener(pressed -> new BindingDialog(
                        button.getTranslation("plans.accept.one"),
                        button.getTranslation("plans.accept.what", own.name()),
                        word,
                        page.rights().acting(),
                        () -> {
                            accepting.accept(
                                    acceptance.plan(), read(page), page.rights().acting());
                            done.accept("plans.accept.done");
                        })
                .open());
        return button;
    }

    private Button decline(
            CommitmentPage page, CommitmentAcceptance acceptance, Organization own, Consumer<String> done) {
        var button = new Button();
        var word = button.getTranslation("plans.decline");
        button.setText(word);
        button.addClickListener(pressed -> new ReasonDialog<>(
                        button.getTranslation("plans.decline.one"),
                        button.getTranslation("plans.decline.what", own.name()),
                        word,
                        "decline/" + acceptance.plan(),
                        page.rights().acting(),
                        Decline::new,
                        reason -> {
                            declining.decline(
                                    acceptance.plan(),
                                    read(page),
                                    reason,
                                    page.rights().acting());
                            done.accept("plans.decline.done");
                        })
                .open());
        return button;
    }

    private static Map<CommitmentId, Integer> read(CommitmentPage page) {
        return Map.of(page.line().id(), page.edition());
    }
}
