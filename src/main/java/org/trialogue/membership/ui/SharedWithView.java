package org.trialogue.membership.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.trialogue.membership.Membership;
import org.trialogue.membership.Room;
import org.trialogue.membership.SharedPiece.What;
import org.trialogue.membership.SharedWith;
import org.trialogue.membership.WorkingGroup;
import org.trialogue.membership.WorkingGroupId;
import org.trialogue.membership.application.Outsiders;
import org.trialogue.membership.application.PartnerSharing;
import org.trialogue.membership.application.RoomKeeping;
import org.trialogue.platform.security.SignedIn;
import org.trialogue.platform.ui.Days;
import org.trialogue.platform.ui.EmptyPlace;
import org.trialogue.platform.ui.Keys;
import org.trialogue.platform.ui.OnLoss;
import org.trialogue.platform.ui.Page;
import org.trialogue.platform.ui.RoomPages;
import org.trialogue.platform.ui.Say;
import org.trialogue.platform.ui.SideMark;

/** What is shared with partners and guests, in the rooms that the reader may enter: with whom, since when and until when, and an end to it. */
@Route("workspaces/:workingGroup/shared-with")
@PermitAll
@OnLoss(OnLoss.Answer.GIVES_UP_ROOMS)
class SharedWithView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient SignedIn signedIn;
    private final transient Membership membership;
    private final transient Outsiders outsiders;
    private final transient RoomKeeping keeping;
    private final transient PartnerSharing sharing;
    private final transient RoomPages pages;

    SharedWithView(
            SignedIn signedIn,
            Membership membership,
            Outsiders outsiders,
            RoomKeeping keeping,
            PartnerSharing sharing,
            RoomPages pages) {
        this.signedIn = signedIn;
        this.membership = membership;
        this.outsiders = outsiders;
        this.keeping = keeping;
        this.sharing = sharing;
        this.pages = pages;
    }

    static String path(WorkingGroupId group) {
        return "workspaces/" + group + "/shared-with";
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        var id = new WorkingGroupId(Keys.of(entering, "workingGroup"));
        if (membership.actingIn(signedIn.id(), id).isEmpty()) throw new NotFoundException();
        show(membership.workingGroup(id).orElseThrow(NotFoundException::new));
        entering.getLocation()
                .getQueryParameters()
                .getSingleParameter("share")
                .flatMap(Keys::perhaps)
                .ifPresent(piece -> share(membership.workingGroup(id).orElseThrow(NotFoundException::new), piece));
    }

    /** Whoever may share nothing finds the list, and no dialog before it. */
    private void share(WorkingGroup group, @Nullable UUID piece) {
        sharing.offer(group.id(), piece, signedIn.id())
                .ifPresent(offer -> new PartnerShareDialog(offer, piece, (what, whom, until) -> {
                            sharing.share(group.id(), what.key(), whom, until, signedIn.id());
                            show(group);
                            Say.done("membership.share.done", what.title());
                        })
                        .open());
    }

    private void show(WorkingGroup group) {
        cleared();
        under(getTranslation("membership.workspaces"), "workspaces");
        under(group.title(), "workspaces/" + group.id());
        titled(getTranslation("membership.shared-with"));
        led(getTranslation("membership.shared-with.about"));
        if (sharing.offer(group.id(), signedIn.id()).isPresent())
            acts(new Button(getTranslation("membership.share"), click -> share(group, null)));
        var byRoom = outsiders.in(group.id(), signedIn.id()).stream()
                .collect(Collectors.groupingBy(SharedWith::room, LinkedHashMap::new, Collectors.toList()));
        var pieces = outsiders.pieces(group.id(), signedIn.id());
        if (byRoom.isEmpty() && pieces.isEmpty()) add(new EmptyPlace(getTranslation("membership.shared-with.none")));
        byRoom.forEach((room, shared) -> add(room(group, room, shared)));
        for (var what : What.values()) {
            var these = pieces.stream()
                    .filter(piece -> piece.shared().what() == what)
                    .toList();
            if (!these.isEmpty()) add(pieces(group, what, these));
        }
    }

    /** What it says of a room goes from the page when its reader goes out of the room. */
    private Component room(WorkingGroup group, Room room, List<SharedWith> shared) {
        var link = new Anchor("rooms/" + room.id() + "/people", RoomWords.title(room));
        var about = new Span(getTranslation(
                room.closed()
                        ? "membership.room.closed.about"
                        : "membership.room.about." + room.kind().key()));
        about.addClassName("tri-quiet");
        var rows = new Div();
        rows.addClassName("tri-rows");
        shared.forEach(one -> rows.add(row(group, one)));
        var part = new Section(new H2(link), about, rows);
        if (room.kind().apart()) part.addClassName("tri-room-apart");
        pages.note(part, signedIn.id(), room.id().value());
        return part;
    }

    /** What partners read piece by piece, or of which texts those who only read were asked for comments. */
    private Component pieces(WorkingGroup group, What what, List<Outsiders.Piece> pieces) {
        var keys = "membership.shared-with." + what.key();
        var about = quiet(getTranslation(keys + ".about"));
        var rows = new Div();
        rows.addClassName("tri-rows");
        pieces.forEach(one -> {
            var row = new SharedPieceRow(one.shared(), () -> {
                one.feature().end(one.shared(), signedIn.id());
                show(group);
                Say.done(keys + ".ended", one.shared().whom().person().name());
            });
            pages.note(row, signedIn.id(), one.shared().room().value());
            rows.add(row);
        });
        return new Section(new H2(getTranslation(keys)), about, rows);
    }

    private Div row(WorkingGroup group, SharedWith one) {
        var person = one.whom().person();
        var name = new Span(person.name());
        name.addClassName("tri-strong");
        var words = new Div(name, quiet(person.organization() == null ? "" : person.organization()), quiet(days(one)));
        if (one.byMandate()) words.add(quiet(getTranslation("membership.shared-with.by-mandate")));
        var row = new Div(
                words, SideMark.acting(one.whom().affiliation(), one.whom().capacity()));
        row.addClassName("tri-row");
        if (one.mayBeEnded()) row.add(ender(group, one));
        return row;
    }

    private String days(SharedWith one) {
        var since = Days.day(one.since(), getLocale());
        var until = one.until();
        return until == null
                ? getTranslation("membership.term.from", since)
                : getTranslation("membership.term.from-until", since, Days.day(until, getLocale()));
    }

    private static Span quiet(String words) {
        var line = new Span(words);
        line.addClassName("tri-quiet");
        return line;
    }

    private Button ender(WorkingGroup group, SharedWith one) {
        var name = one.whom().person().name();
        var end = new Button(getTranslation("membership.shared-with.end"), click -> end(group, one));
        end.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        end.setAriaLabel(getTranslation("membership.shared-with.end.of", name, RoomWords.title(one.room())));
        return end;
    }

    private void end(WorkingGroup group, SharedWith one) {
        var name = one.whom().person().name();
        new OnceAsked(
                        getTranslation("membership.shared-with.end.title", name, RoomWords.title(one.room())),
                        getTranslation("membership.room.let-go.text"),
                        "membership.shared-with.end",
                        () -> {
                            keeping.letGo(one.room().id(), one.whom().mandate(), signedIn.id());
                            show(group);
                            Say.done("membership.room.let-go.done", name);
                        })
                .open();
    }
}
