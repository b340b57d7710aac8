package org.trialogue.knowledge.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Optional;
import java.util.UUID;
import org.trialogue.knowledge.Account;
import org.trialogue.knowledge.Practice;
import org.trialogue.knowledge.application.Attaching;
import org.trialogue.knowledge.application.Contributing;
import org.trialogue.knowledge.application.Reviewing;
import org.trialogue.knowledge.domain.Contribution;
import org.trialogue.knowledge.domain.Contribution.State;
import org.trialogue.knowledge.ui.WordsDialog.Question;
import org.trialogue.membership.Membership;
import org.trialogue.platform.Refusal;
import org.trialogue.platform.security.SignedIn;
import org.trialogue.platform.ui.Asking;
import org.trialogue.platform.ui.Focus;
import org.trialogue.platform.ui.OnLoss;
import org.trialogue.platform.ui.Page;
import org.trialogue.platform.ui.Say;
import org.trialogue.standards.Concepts;
import org.trialogue.standards.Standards;

/** A contribution: its author writes it and hands it in, members of the three groups say what they think of it. */
@Route("contributions/:contribution")
@StyleSheet("look/library.css")
@StyleSheet("look/practices.css")
@PermitAll
@OnLoss(OnLoss.Answer.STAYS)
class ContributionView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private static final Question WITHDRAW =
            new Question("knowledge.contribution.withdraw", "knowledge.contribution.withdraw.ask");
    private static final Question ENDORSE = new Question("knowledge.review.endorse", "knowledge.review.endorse.ask");
    private static final Question ENDORSE_TRANSLATION =
            new Question("knowledge.review.endorse", "knowledge.review.endorse-translation.ask");
    private static final Question CHANGE = new Question("knowledge.review.change", "knowledge.review.change.ask");

    private final transient Contributing contributing;
    private final transient Reviewing reviewing;
    private final transient Attaching attaching;
    private final transient Membership membership;
    private final transient Standards standards;
    private final transient Concepts concepts;
    private final transient SignedIn signedIn;

    ContributionView(
            Contributing contributing,
            Reviewing reviewing,
            Attaching attaching,
            Membership membership,
            Standards standards,
            Concepts concepts,
            SignedIn signedIn) {
        this.contributing = contributing;
        this.reviewing = reviewing;
        this.attaching = attaching;
        this.membership = membership;
        this.standards = standards;
        this.concepts = concepts;
        this.signedIn = signedIn;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        show(entering.getRouteParameters()
                .get("contribution")
                .flatMap(ContributionView::key)
                .orElseThrow(NotFoundException::new));
    }

    private void show(UUID id) {
        var found = contributing.find(id, signedIn.id()).orElseThrow(NotFoundException::new);
        cleared();
        under(getTranslation("knowledge.contributions"), "contributions");
        titled(found.account().title(), found.language());
        add(ContributionState.of(found.state()));
        if (found.state() == State.PUBLISHED)
            add(new Anchor("practices/" + found.practice(), getTranslation("knowledge.contribution.see")));
        else if (found.practice() != null) add(told(found));
        if (!found.reviews().isEmpty() || found.state() == State.SUBMITTED)
            add(part("knowledge.reviews", new ReviewList(found, membership)));
        if (reviewing.mayEndorse(found, signedIn.id())) acts(endorsing(found));
        if (reviewing.may(found, signedIn.id())) acts(askingForChanges(found));
        if (found.by().member().equals(signedIn.id()) && found.isOpen()) write(found);
        else read(found);
        if (found.by().member().equals(signedIn.id()) && found.state() == State.SUBMITTED) acts(withdrawing(found));
    }

    /** What it is to take the place of, or translates. */
    private Component told(Contribution found) {
        var key = found.translation() ? "knowledge.contribution.translates" : "knowledge.contribution.anew";
        return new Div(new Anchor(
                "practices/" + found.practice() + "?version=" + found.base(),
                getTranslation(key, found.base(), Languages.named(found.language(), getLocale()))));
    }

    private void read(Contribution found) {
        if (found.translation()) {
            contributing
                    .original(found)
                    .ifPresent(told -> add(new TranslatedPart(
                            told, found.language(), found.account().words())));
            return;
        }
        var told = new AccountPart(
                new Practice("", null, 1, found.language(), found.account()), getLocale(), standards, concepts);
        told.told().forEach(this::add);
        told.rests().forEach(this::add);
        var attachments = attaching.of(found.id());
        if (!attachments.isEmpty()) add(part("knowledge.attachments", new AttachmentList(attachments, null)));
    }

    private void write(Contribution found) {
        var asking = new Asking();
        var draft = contributing
                .original(found)
                .filter(original -> found.translation())
                .map(original -> ContributionDraft.translating(found, original, asking))
                .orElseGet(() -> ContributionDraft.telling(found, asking, standards, concepts));
        var submit =
                new Button(getTranslation("knowledge.contribution.submit"), pressed -> submit(draft, asking, found));
        submit.addThemeVariants(ButtonVariant.PRIMARY);
        var keep = new Button(getTranslation("knowledge.contribution.keep"), pressed -> keep(draft, asking, found));
        var deeds = new Div(submit, keep, withdrawing(found));
        deeds.addClassName("tri-card-deeds");
        add(asking, draft.form());
        if (!found.translation()) add(new AttachmentsField(found.id(), attaching, signedIn.id()));
        add(deeds);
    }

    private void keep(ContributionDraft draft, Asking asking, Contribution found) {
        draft.account()
                .get()
                .ifPresent(account -> tried(asking, () -> {
                    draft.keeping().accept(() -> keep(draft, account, found));
                    Say.done(found.round() == 0 ? "knowledge.contribution.kept" : "knowledge.contribution.kept-seen");
                    show(found.id());
                }));
    }

    private void keep(ContributionDraft draft, Account account, Contribution found) {
        contributing.keep(found.id(), found.revision(), draft.language().get(), account, signedIn.id());
    }

    private void submit(ContributionDraft draft, Asking asking, Contribution found) {
        draft.account()
                .get()
                .ifPresent(account -> tried(asking, () -> {
                    draft.keeping().accept(() -> {
                        keep(draft, account, found);
                        handIn(found);
                    });
                    Say.done("knowledge.contribution.submitted");
                    show(found.id());
                    Focus.onHeading(this);
                }));
    }

    /** What was kept stays kept where it cannot be handed in yet; the page then stands on what was kept. */
    private void handIn(Contribution found) {
        try {
            contributing.submit(found.id(), signedIn.id());
        } catch (Refusal refusal) {
            show(found.id());
            throw refusal;
        }
    }

    private void tried(Asking asking, Runnable deed) {
        try {
            deed.run();
        } catch (Refusal refusal) {
            if (asking.isAttached()) asking.refused(refusal);
            else Say.refused(refusal);
        }
    }

    private Component withdrawing(Contribution found) {
        return new Button(
                getTranslation("knowledge.contribution.withdraw"),
                pressed -> new WordsDialog(WITHDRAW, Optional.empty(), words -> {
                            contributing.withdraw(found.id(), signedIn.id());
                            Say.done("knowledge.contribution.withdrawn");
                            show(found.id());
                        })
                        .open());
    }

    private Component endorsing(Contribution found) {
        var button = reviewing(found.translation() ? ENDORSE_TRANSLATION : ENDORSE, found, true);
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return button;
    }

    private Component askingForChanges(Contribution found) {
        return reviewing(CHANGE, found, false);
    }

    private Button reviewing(Question question, Contribution found, boolean endorsed) {
        return new Button(
                getTranslation(question.deedKey()),
                pressed -> new WordsDialog(
                                question,
                                Optional.of(new WordsDialog.Field(
                                        "knowledge.review.remark",
                                        "knowledge.review.remark.help",
                                        Contribution.LONGEST_REMARK,
                                        !endorsed)),
                                words -> {
                                    reviewing.review(found.id(), found.round(), endorsed, words, signedIn.id());
                                    Say.done("knowledge.review.given");
                                    show(found.id());
                                })
                        .open());
    }

    private static Optional<UUID> key(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }
}
