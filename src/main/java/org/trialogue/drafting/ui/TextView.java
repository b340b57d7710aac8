package org.trialogue.drafting.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;
import org.trialogue.drafting.Authored;
import org.trialogue.drafting.Stage;
import org.trialogue.drafting.TextId;
import org.trialogue.drafting.application.Authorship;
import org.trialogue.drafting.application.DraftingCommittee;
import org.trialogue.drafting.application.Exporting;
import org.trialogue.drafting.application.OpenedText;
import org.trialogue.drafting.application.Opening;
import org.trialogue.drafting.application.Staging;
import org.trialogue.drafting.application.TabledNumbering;
import org.trialogue.drafting.collab.BringingUp;
import org.trialogue.drafting.ui.TextEditor.Selection;
import org.trialogue.platform.security.SignedIn;
import org.trialogue.platform.ui.Keys;
import org.trialogue.platform.ui.OnLoss;
import org.trialogue.platform.ui.Page;
import org.trialogue.platform.ui.RoomPages;
import org.trialogue.platform.ui.Say;
import org.trialogue.platform.ui.YouAct;

/** A text, to write in together or to read. */
@Route("texts/:text")
@PermitAll
@StyleSheet("look/drafting.css")
@OnLoss(OnLoss.Answer.GIVES_UP_ROOMS)
class TextView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient SignedIn signedIn;
    private final transient Opening opening;
    private final transient Authorship authorship;
    private final transient CommentDesks comments;
    private final transient Staging staging;
    private final transient AdoptionDesks adoptions;
    private final transient ProvisionDesk provisions;
    private final transient OwnRooms ownRooms;
    private final transient BringingUp bringingUp;
    private final transient Exporting exporting;
    private final transient DraftingCommittee committee;
    private final transient TabledNumbering numbering;
    private final transient RoomPages pages;

    TextView(
            SignedIn signedIn,
            Opening opening,
            Authorship authorship,
            CommentDesks comments,
            Staging staging,
            AdoptionDesks adoptions,
            ProvisionDesk provisions,
            OwnRooms ownRooms,
            BringingUp bringingUp,
            Exporting exporting,
            DraftingCommittee committee,
            TabledNumbering numbering,
            RoomPages pages) {
        this.signedIn = signedIn;
        this.opening = opening;
        this.authorship = authorship;
        this.comments = comments;
        this.staging = staging;
        this.adoptions = adoptions;
        this.provisions = provisions;
        this.ownRooms = ownRooms;
        this.bringingUp = bringingUp;
        this.exporting = exporting;
        this.committee = committee;
        this.numbering = numbering;
        this.pages = pages;
        getContent().addClassName("tri-text-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        var text = new TextId(Keys.of(entering, "text"));
        show(opening.enter(text, signedIn.id()).orElseThrow(NotFoundException::new));
    }

    private void show(OpenedText opened) {
        cleared();
        var room = opened.room();
        under(getTranslation("membership.workspaces"), "workspaces");
        under(room.workingGroupTitle(), "workspaces/" + room.workingGroup());
        var fork = opened.fork();
        var came = fork == null ? Optional.<Component>empty() : drafted(opened, fork.of());
        titled(opened.text().title());
        if (!Staging.open(opened).isEmpty()) acts(changing(opened));
        if (fork == null && room.isSharedOutBy(opened.acting())) acts(sharing(opened));
        comments.asking(opened).ifPresent(this::acts);
        acts(comments.attention(opened.text().id()));
        var tabled = numbering.of(opened.text().id()).numbers();
        acts(
                new ExportMenu(
                        opened.text().id(),
                        comments.ofAGroup(opened),
                        !tabled.isEmpty(),
                        wished -> exporting.plainer(opened.text().id(), wished, signedIn.id())),
                new Anchor("texts/" + opened.text().id() + "/versions", getTranslation("drafting.versions")),
                new Anchor("coverage/text/" + opened.text().id(), getTranslation("drafting.coverage")));
        if (committee.had(opened.text().id()))
            acts(new Anchor("texts/" + opened.text().id() + "/committee", getTranslation("drafting.committee.title")));
        var acting = opened.acting();
        var wrote = new WhoWrote();
        var editor = new TextEditor(opened.text().id(), opened.text().language(), acting.member(), opened.rights());
        editor.names(opening.names(opened));
        editor.tabled(tabled);
        if (opened.text().stage().settled()) editor.settled();
        var authors = new Inquiry<Selection, List<Authored>>(
                acting.member(), selection -> authors(opened.text().id(), selection), wrote::show);
        editor.onSelection(selection -> getUI().ifPresent(page -> authors.ask(selection, page)));
        var beside = new Div(provisions.card(editor, opened), comments.beside(editor, opened), wrote);
        if (fork == null) beside.addComponentAtIndex(1, ownRooms.beside(editor, opened));
        beside.addClassName("tri-beside");
        var desk = new Div(editor, beside);
        desk.addClassName("tri-desk");
        if (room.kind().apart()) desk.addClassName("tri-caucus");
        LeftOutNote.of(opened.text().id()).ifPresent(this::add);
        if (fork == null) add(new StageBar(opened.text().stage()));
        adoptions.of(opened, () -> anew(opened.text().id())).ifPresent(this::add);
        came.ifPresent(this::add);
        add(
                new YouAct(acting),
                desk,
                pages.markPiece(
                        this,
                        acting.member(),
                        room.id().value(),
                        opened.text().id().value()));
    }

    /** A draft amendment is brought up to its text before it is shown. */
    private Optional<Component> drafted(OpenedText opened, TextId of) {
        var room = opened.room();
        under(AmendmentWords.room(this, room), "rooms/" + room.id() + "/amendments");
        led(getTranslation("drafting.amendment.fork"));
        acts(new Anchor("texts/" + opened.text().id() + "/amendment", getTranslation("drafting.amendment.changes")));
        return BroughtUpNote.of(
                this,
                of,
                () -> bringingUp.bringUp(opened.text().id(), opened.acting().member()));
    }

    private Button changing(OpenedText opened) {
        var adopted = opened.text().stage().compareTo(Stage.FINAL_READING) > 0;
        return new Button(getTranslation("drafting.stage-change"), click -> {
            if (adopted) adoptions.proving(opened, () -> change(opened));
            else change(opened);
        });
    }

    private Anchor sharing(OpenedText opened) {
        return new Anchor(
                opened.room().sharing(opened.text().id().value()), getTranslation("drafting.share-with-partners"));
    }

    private void anew(TextId text) {
        show(opening.open(text, signedIn.id()).orElseThrow(NotFoundException::new));
    }

    /** The page is shown anew as it stands by then: another may have brought the text on since it was opened. */
    private void change(OpenedText opened) {
        var text = opened.text().id();
        var now = opening.open(text, signedIn.id()).orElseThrow(NotFoundException::new);
        new StageDialog(now, Staging.open(now), staging.narrowed(now), (to, why) -> {
                    staging.bring(
                            text, now.text().stage(), to, why, now.acting().member());
                    show(opening.open(text, signedIn.id()).orElseThrow(NotFoundException::new));
                    Say.done("drafting.stage-change.done." + to.key());
                })
                .open();
    }

    /** Of marked words, or else of the whole provision in which the cursor stands. */
    private List<Authored> authors(TextId text, Selection selection) {
        if (selection.from() < selection.to())
            return authorship.ofRange(text, selection.version(), selection.from(), selection.to());
        return selection.blockIds().isEmpty()
                ? List.of()
                : authorship.ofBlock(text, selection.blockIds().getFirst());
    }
}
