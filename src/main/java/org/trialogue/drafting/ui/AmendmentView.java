package org.trialogue.drafting.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Optional;
import org.trialogue.drafting.TextId;
import org.trialogue.drafting.application.Amending;
import org.trialogue.drafting.application.OpenedText;
import org.trialogue.drafting.application.Opening;
import org.trialogue.drafting.application.Proposing;
import org.trialogue.drafting.application.Proposing.Lost;
import org.trialogue.drafting.application.Proposing.Proposed;
import org.trialogue.drafting.application.SettingAside;
import org.trialogue.drafting.collab.BringingUp;
import org.trialogue.drafting.collab.Splitting;
import org.trialogue.platform.Refusal;
import org.trialogue.platform.security.SignedIn;
import org.trialogue.platform.ui.EmptyPlace;
import org.trialogue.platform.ui.Keys;
import org.trialogue.platform.ui.OnLoss;
import org.trialogue.platform.ui.Page;
import org.trialogue.platform.ui.RoomPages;
import org.trialogue.platform.ui.Say;
import org.trialogue.platform.ui.YouAct;

/** What a draft amendment changes, provision by provision, for those of its room. */
@Route("texts/:text/amendment")
@PermitAll
@StyleSheet("look/drafting.css")
@OnLoss(OnLoss.Answer.GIVES_UP_ROOMS)
class AmendmentView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient SignedIn signedIn;
    private final transient Opening opening;
    private final transient Amending amending;
    private final transient Proposing proposing;
    private final transient BringingUp bringingUp;
    private final transient Splitting splitting;
    private final transient SettingAsideDesk desk;
    private final transient RoomPages pages;

    AmendmentView(
            SignedIn signedIn,
            Opening opening,
            Amending amending,
            Proposing proposing,
            BringingUp bringingUp,
            Splitting splitting,
            SettingAside settingAside,
            RoomPages pages) {
        this.signedIn = signedIn;
        this.opening = opening;
        this.amending = amending;
        this.proposing = proposing;
        this.bringingUp = bringingUp;
        this.splitting = splitting;
        this.desk = new SettingAsideDesk(settingAside, this::show);
        this.pages = pages;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        show(new TextId(Keys.of(entering, "text")));
    }

    private void show(TextId text) {
        var opened = opening.open(text, signedIn.id()).orElseThrow(NotFoundException::new);
        var came = broughtUp(opened);
        var proposed = proposing.of(text).orElseThrow(NotFoundException::new);
        head(opened, proposed);
        var content = new Div(new YouAct(opened.acting()));
        var aside = proposed.draft().setAside();
        if (aside != null)
            content.add(desk.note(
                    opened, aside, opening.names(opened).getOrDefault(aside.by().member(), "")));
        came.ifPresentOrElse(content::add, () -> {
            if (proposed.newest() > proposed.draft().base()) content.add(BroughtUpNote.behind(this));
        });
        var why = proposed.draft().justification();
        if (!why.isEmpty()) content.add(part("drafting.amendment.justification", justification(why)));
        content.add(part("drafting.amendment.changes", changes(opened, proposed)));
        if (!proposed.lost().isEmpty()) content.add(part("drafting.amendment.lost.title", lost(opened, proposed)));
        content.addClassName("tri-caucus");
        pages.note(content, signedIn.id(), opened.room().id().value());
        add(content);
    }

    /** The draft is brought up to its text before it is shown; what there is to say of that. */
    private Optional<Component> broughtUp(OpenedText opened) {
        var fork = opened.fork();
        if (fork == null) throw new NotFoundException();
        return BroughtUpNote.of(
                this, fork.of(), () -> bringingUp.bringUp(opened.text().id(), signedIn.id()));
    }

    private void head(OpenedText opened, Proposed proposed) {
        var draft = proposed.draft();
        var room = opened.room();
        cleared();
        under(getTranslation("membership.workspaces"), "workspaces");
        under(room.workingGroupTitle(), "workspaces/" + room.workingGroup());
        under(AmendmentWords.room(this, room), "rooms/" + room.id() + "/amendments");
        titled(draft.title());
        led(getTranslation("drafting.amendment.lead", AmendmentWords.name(this, draft.mover()), draft.ofTitle()));
        var write = draft.setAside() == null ? "drafting.amendment.write" : "drafting.amendment.read";
        acts(new Anchor("texts/" + draft.id(), getTranslation(write)));
        if (opened.rights().edit())
            acts(
                    new Button(getTranslation("drafting.amendment.describe"), click -> describe(proposed)),
                    desk.asking(opened));
        acts(new Anchor("texts/" + draft.of(), getTranslation("drafting.amendment.text")));
    }

    private static Paragraph justification(String words) {
        var said = new Paragraph(words);
        said.addClassName("tri-amend-why");
        return said;
    }

    private Component changes(OpenedText opened, Proposed proposed) {
        var proposal = proposed.proposal();
        var all = new Div();
        if (proposal.isEmpty())
            all.add(new EmptyPlace(
                    getTranslation("drafting.amendment.changes.none"),
                    new Anchor("texts/" + opened.text().id(), getTranslation("drafting.amendment.write"))));
        if (proposal.hasSeveralPurposes()) all.add(several(opened, proposed));
        for (var change : proposal.changes()) {
            var card = new ChangeCard(proposal, change, opened.text().language());
            all.add(proposed.agreed().contains(change.key()) ? card.warned("drafting.amendment.agreed") : card);
        }
        return all;
    }

    private Component several(OpenedText opened, Proposed proposed) {
        var count = proposed.proposal().changes().size();
        var note = new Div(new Span(getTranslation("drafting.amendment.several", count)));
        note.addClassName("tri-amend-note");
        if (count > Splitting.MOST)
            note.add(new Span(getTranslation("drafting.refused.draft-split-many", Splitting.MOST)));
        else if (opened.rights().edit())
            note.add(new Button(
                    getTranslation("drafting.amendment.split"),
                    click -> new SplittingDialog(
                                    count,
                                    opened.acting(),
                                    () -> split(opened.text().id()))
                            .open()));
        return note;
    }

    private Component lost(OpenedText opened, Proposed proposed) {
        var all = new Div(new Paragraph(getTranslation("drafting.amendment.lost.about")));
        for (var each : proposed.lost()) {
            var card = new ChangeCard(each.then(), each.change(), opened.text().language());
            if (opened.rights().edit())
                card.with(new Button(
                        getTranslation("drafting.amendment.settle"),
                        click -> settle(opened.text().id(), each)));
            all.add(card);
        }
        return all;
    }

    private void settle(TextId text, Lost lost) {
        done(() -> {
            proposing.settle(text, lost.id(), signedIn.id());
            show(text);
            Say.done("drafting.amendment.settled");
        });
    }

    private void split(TextId text) {
        done(() -> {
            var count = splitting.split(text, signedIn.id());
            show(text);
            Say.done("drafting.amendment.split.done", count);
        });
    }

    private void describe(Proposed proposed) {
        var draft = proposed.draft();
        new AmendmentDialog<>(draft.id(), draft.title(), draft.justification(), (id, title, why) -> {
                    amending.describe(id, title, why, signedIn.id());
                    show(id);
                })
                .open();
    }

    private static void done(Runnable deed) {
        try {
            deed.run();
        } catch (Refusal refusal) {
            Say.refused(refusal);
        }
    }
}
