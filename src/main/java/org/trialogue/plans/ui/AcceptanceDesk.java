package org.trialogue.plans.ui;

import com.vaadin.flow.component.button.Button;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.trialogue.membership.Organization;
import org.trialogue.plans.CommitmentAcceptance;
import org.trialogue.plans.CommitmentPage;
import org.trialogue.plans.application.AgreementReading;
import org.trialogue.plans.application.PlanAccepting;
import org.trialogue.platform.security.SignedIn;

/** What stands on a commitment's page of those who have accepted it; whoever can bind a party accepts it there. */
@Component
class AcceptanceDesk {

    private final SignedIn signedIn;
    private final AgreementReading reading;
    private final PlanAccepting accepting;

    AcceptanceDesk(SignedIn signedIn, AgreementReading reading, PlanAccepting accepting) {
        this.signedIn = signedIn;
        this.reading = reading;
        this.accepting = accepting;
    }

    /** Who has accepted it, as the member signed in sees it. */
    CommitmentAcceptance of(CommitmentPage page) {
        return reading.of(page.line().id(), signedIn.id()).orElseThrow();
    }

    /** A button by which the member signed in accepts it for their organization; empty where there is nothing for them to accept. */
    Optional<Button> button(CommitmentPage page, CommitmentAcceptance acceptance, Runnable accepted) {
        return Optional.ofNullable(acceptance.own()).map(own -> button(page, acceptance, own, accepted));
    }

    private Button button(CommitmentPage page, CommitmentAcceptance acceptance, Organization own, Runnable accepted) {
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
                                    acceptance.plan(),
                                    Map.of(page.line().id(), page.edition()),
                                    page.rights().acting());
                            accepted.run();
                        })
                .open());
        return button;
    }
}
