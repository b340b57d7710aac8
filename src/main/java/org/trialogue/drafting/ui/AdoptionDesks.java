package org.trialogue.drafting.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import java.util.function.Supplier;
import org.trialogue.drafting.DecisionUses;
import org.trialogue.drafting.Stage;
import org.trialogue.drafting.application.Adopting;
import org.trialogue.drafting.application.OpenedText;
import org.trialogue.drafting.application.PublishingTexts;
import org.trialogue.drafting.domain.PublishedText;
import org.trialogue.platform.security.Proof;
import org.trialogue.platform.ui.ProvingDialog;
import org.trialogue.platform.ui.Say;

/** Puts on the page of a text how far its adoption has come, and to whoever may the acts that adopt, publish and withdraw it. */
@org.springframework.stereotype.Component
class AdoptionDesks {

    private final Adopting adopting;
    private final PublishingTexts publishing;
    private final UnsettledNotes unsettled;
    private final Proof proof;
    private final Optional<DecisionUses> uses;

    AdoptionDesks(
            Adopting adopting,
            PublishingTexts publishing,
            UnsettledNotes unsettled,
            Proof proof,
            Optional<DecisionUses> uses) {
        this.adopting = adopting;
        this.unsettled = unsettled;
        this.publishing = publishing;
        this.proof = proof;
        this.uses = uses;
    }

    /**
     * What stands there; nothing before the final reading, and on what belongs to one group.
     *
     * @param anew shows the page as it stands by then
     */
    Optional<Component> of(OpenedText opened, Runnable anew) {
        if (opened.fork() != null || opened.room().kind().apart()) return Optional.empty();
        return switch (opened.text().stage()) {
            case FINAL_READING -> Optional.of(reading(opened, anew));
            case ADOPTED, AUTHORIZED -> Optional.of(used(opened, adopted(opened, anew)));
            case PUBLISHED -> Optional.of(used(opened, published(opened, anew)));
            default -> Optional.empty();
        };
    }

    private AdoptionPart used(OpenedText opened, AdoptionPart part) {
        var text = opened.text().id();
        uses.flatMap(some -> UsesOfDecision.of(
                        some.of(text, null),
                        some.places(text, null, opened.acting().member())))
                .ifPresent(part::add);
        return part;
    }

    private AdoptionPart reading(OpenedText opened, Runnable anew) {
        var part = new AdoptionPart("drafting.adoption.lead");
        var given = adopting.given(opened.text().id());
        part.seats(given);
        switch (adopting.may(opened, given)) {
            case ADOPT -> {
                part.first(unsettled.before(opened, part::focus));
                part.deed(
                        "drafting.act.adopt",
                        proving(opened),
                        () -> new ActDialog("adopt", opened.acting(), () -> adopt(opened, anew)).open());
            }
            case TAKE_BACK ->
                part.undoing(
                        "drafting.act.take-back",
                        proving(opened),
                        () -> new ActDialog("take-back", opened.acting(), () -> takeBack(opened, anew)).open());
            case NOTHING -> {}
        }
        return part;
    }

    /** What is missing is asked when something is done, and not when the page is shown. */
    private Supplier<Proof.Missing> proving(OpenedText opened) {
        return () -> proof.toBegin(opened.acting().capacity());
    }

    /** Does something to what is adopted, once who does it has proved who they are. */
    void proving(OpenedText opened, Runnable deed) {
        ProvingDialog.before(proving(opened).get(), deed);
    }

    private void takeBack(OpenedText opened, Runnable anew) {
        adopting.takeBack(opened.text().id(), opened.acting().member());
        anew.run();
        Say.done("drafting.take-back.done");
    }

    private void adopt(OpenedText opened, Runnable anew) {
        var whole = adopting.adopt(
                opened.text().id(), opened.text().version(), opened.acting().member());
        anew.run();
        Say.done(whole ? "drafting.adopt.whole" : "drafting.adopt.done");
    }

    private AdoptionPart adopted(OpenedText opened, Runnable anew) {
        var authorized = opened.text().stage() == Stage.AUTHORIZED;
        var part = new AdoptionPart(authorized ? "drafting.adoption.authorized" : "drafting.adoption.adopted");
        part.seats(adopting.given(opened.text().id()));
        switch (publishing.may(opened)) {
            case AUTHORIZE -> {
                part.tells("drafting.adoption.unauthorized");
                part.deed("drafting.act.authorize", proving(opened), () -> authorize(opened, anew));
            }
            case PUBLISH -> part.deed("drafting.act.publish", proving(opened), () -> publish(opened, anew));
            default -> {}
        }
        return part;
    }

    private void authorize(OpenedText opened, Runnable anew) {
        new ActDialog("authorize", opened.acting(), (ActDialog.Reasoning) words -> {
                    publishing.authorize(
                            opened.text().id(), words, opened.acting().member());
                    anew.run();
                    Say.done("drafting.authorize.done");
                })
                .open();
    }

    private void publish(OpenedText opened, Runnable anew) {
        new ActDialog("publish", opened.acting(), (ActDialog.Choosing) binding -> {
                    publishing.publish(
                            opened.text().id(), binding, opened.acting().member());
                    anew.run();
                    Say.done("drafting.publish.done");
                })
                .open();
    }

    private AdoptionPart published(OpenedText opened, Runnable anew) {
        var part = new AdoptionPart("drafting.adoption.published");
        part.link(PublishedText.link(opened.text().id()), "drafting.adoption.read");
        if (publishing.may(opened) == PublishingTexts.May.WITHDRAW)
            part.undoing("drafting.act.withdraw", proving(opened), () -> withdraw(opened, anew));
        return part;
    }

    private void withdraw(OpenedText opened, Runnable anew) {
        new ActDialog("withdraw", opened.acting(), (ActDialog.Reasoning) reason -> {
                    publishing.withdraw(
                            opened.text().id(), reason, opened.acting().member());
                    anew.run();
                    Say.done("drafting.withdraw.done");
                })
                .open();
    }
}
