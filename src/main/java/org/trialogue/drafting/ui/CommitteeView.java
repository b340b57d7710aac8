package org.trialogue.drafting.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.trialogue.drafting.Stage;
import org.trialogue.drafting.Substantive;
import org.trialogue.drafting.Substantive.Outcome;
import org.trialogue.drafting.TextId;
import org.trialogue.drafting.amending.ProvisionChange;
import org.trialogue.drafting.application.Contributions;
import org.trialogue.drafting.application.Contributions.Contributor;
import org.trialogue.drafting.application.DraftingCommittee;
import org.trialogue.drafting.application.DraftingCommittee.Pending;
import org.trialogue.drafting.application.DraftingCommittee.Work;
import org.trialogue.drafting.application.OpenedText;
import org.trialogue.drafting.application.Opening;
import org.trialogue.drafting.collab.Restoring;
import org.trialogue.drafting.collab.Restoring.Outcome.Refused;
import org.trialogue.drafting.collab.Restoring.Outcome.Restored;
import org.trialogue.drafting.collab.Restoring.Outcome.Unchanged;
import org.trialogue.platform.Refusal;
import org.trialogue.platform.security.SignedIn;
import org.trialogue.platform.ui.EmptyPlace;
import org.trialogue.platform.ui.Keys;
import org.trialogue.platform.ui.OnLoss;
import org.trialogue.platform.ui.Page;
import org.trialogue.platform.ui.RoomPages;
import org.trialogue.platform.ui.Say;
import org.trialogue.platform.ui.YouAct;

/** What the drafting committee changed in a text, provision by provision; whoever speaks for a party calls a change substantive here. */
@Route("texts/:text/committee")
@PermitAll
@StyleSheet("look/drafting.css")
@OnLoss(OnLoss.Answer.GIVES_UP_ROOMS)
class CommitteeView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient SignedIn signedIn;
    private final transient Opening opening;
    private final transient DraftingCommittee committee;
    private final transient Contributions contributions;
    private final transient Restoring restoring;
    private final transient RoomPages pages;

    CommitteeView(
            SignedIn signedIn,
            Opening opening,
            DraftingCommittee committee,
            Contributions contributions,
            Restoring restoring,
            RoomPages pages) {
        this.signedIn = signedIn;
        this.opening = opening;
        this.committee = committee;
        this.contributions = contributions;
        this.restoring = restoring;
        this.pages = pages;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        show(new TextId(Keys.of(entering, "text")));
    }

    private void show(TextId text) {
        var opened = opening.enter(text, signedIn.id()).orElseThrow(NotFoundException::new);
        var work = committee.on(text).orElseThrow(NotFoundException::new);
        cleared();
        under(getTranslation("membership.workspaces"), "workspaces");
        under(opened.room().workingGroupTitle(), "workspaces/" + opened.room().workingGroup());
        under(opened.text().title(), "texts/" + text);
        titled(getTranslation("drafting.committee.title"));
        led(getTranslation("drafting.committee.about"));
        acts(new Anchor("texts/" + text, getTranslation("drafting.committee.text")));
        add(
                new YouAct(opened.acting()),
                changes(opened, work),
                pages.markPiece(this, signedIn.id(), opened.room().id().value(), text.value()));
    }

    private Component changes(OpenedText opened, Work work) {
        if (work.proposal().isEmpty() && work.pending().isEmpty())
            return new EmptyPlace(getTranslation("drafting.committee.none"));
        var by = contributions
                .between(opened.text().id(), work.from(), work.to())
                .orElse(Map.<String, List<Contributor>>of());
        var calls = committee.mayCall(opened);
        var all = new Div();
        for (var pending : work.pending()) all.add(card(opened, work, pending, calls));
        for (var change : work.others()) all.add(card(opened, work, change, by, calls));
        return all;
    }

    private Component card(
            OpenedText opened, Work work, ProvisionChange change, Map<String, List<Contributor>> by, boolean calls) {
        var block = Work.block(change);
        var card = new ChangeCard(work.proposal(), change, opened.text().language());
        var authors = by.get(block);
        if (authors != null) card.with(new ChangedBy(authors));
        var called = work.of(change).orElse(null);
        if (called != null) card.with(new SubstantiveNote(called));
        return card.with(deeds(opened, work, new Called(block, work.from(), called), calls));
    }

    private Component card(OpenedText opened, Work work, Pending pending, boolean calls) {
        var called = pending.called();
        var change = pending.change();
        var note = new SubstantiveNote(called);
        var provision = new Called(called.blockId(), pending.from(), called);
        var deeds = deeds(opened, work, provision, calls && work.changes(called.blockId()));
        if (change != null)
            return new ChangeCard(pending.proposal(), change, opened.text().language())
                    .with(note)
                    .with(deeds);
        var same = new Paragraph(getTranslation("drafting.committee.same", pending.number()));
        same.addClassName("tri-amend-sentence");
        var card = new Div(same, note, deeds);
        card.addClassName("tri-amend-change");
        return card;
    }

    /** A provision, with the version whose words the committee changed, and the last word on whether that is substantive. */
    private record Called(String block, int from, @Nullable Substantive word) {}

    private Div deeds(OpenedText opened, Work work, Called provision, boolean calls) {
        var called = provision.word();
        var deeds = new Div();
        deeds.addClassNames("tri-actions", "tri-after");
        if (called != null && called.isOpen()) answers(opened, called, deeds);
        else if (calls) deeds.add(calling(opened, provision.block()));
        if (called != null
                && called.outcome() == Outcome.TAKEN_BACK
                && opened.rights().edit()
                && work.isGoingOn()) deeds.add(puttingBack(opened, provision));
        deeds.setVisible(deeds.getComponentCount() > 0);
        return deeds;
    }

    private void answers(OpenedText opened, Substantive called, Div deeds) {
        var me = opened.acting().member();
        var early = opened.text().stage().compareTo(Stage.FINAL_READING) < 0;
        if (DraftingCommittee.maySettle(opened) && early)
            deeds.add(
                    once(opened, "substance-stands", () -> committee.settle(called.id(), Outcome.STANDS, me)),
                    once(opened, "substance-back", () -> committee.settle(called.id(), Outcome.TAKEN_BACK, me)));
        if (called.by().member().equals(me))
            deeds.add(once(opened, "substance-withdraw", () -> committee.withdraw(called.id(), me)));
    }

    private Button calling(OpenedText opened, String block) {
        var text = opened.text().id();
        return new Button(
                getTranslation("drafting.act.call-substantive"),
                click -> new ActDialog("call-substantive", opened.acting(), (ActDialog.Reasoning) reason -> {
                            committee.call(text, block, reason, opened.acting().member());
                            done(text, "call-substantive");
                        })
                        .open());
    }

    private Button once(OpenedText opened, String name, ActDialog.Act act) {
        return new Button(
                getTranslation("drafting.act." + name),
                click -> new ActDialog(name, opened.acting(), (ActDialog.Act) () -> {
                            act.run();
                            done(opened.text().id(), name);
                        })
                        .open());
    }

    private Button puttingBack(OpenedText opened, Called provision) {
        return new Button(
                getTranslation("drafting.act.put-back"),
                click -> new ActDialog("put-back", opened.acting(), (ActDialog.Act) () -> putBack(opened, provision))
                        .open());
    }

    private void putBack(OpenedText opened, Called provision) {
        var text = opened.text().id();
        switch (restoring.restore(
                text, provision.from(), provision.block(), opened.acting().member())) {
            case Restored restored -> done(text, "put-back");
            case Unchanged unchanged -> done(text, "put-back-already");
            case Refused(var why) -> throw new Refusal(why);
        }
    }

    private void done(TextId text, String name) {
        show(text);
        Say.done("drafting.committee.done." + name);
    }
}
