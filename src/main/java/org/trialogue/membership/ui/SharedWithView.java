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
import java.util.stream.Collectors;
import org.trialogue.membership.Membership;
import org.trialogue.membership.Room;
import org.trialogue.membership.SharedWith;
import org.trialogue.membership.WorkingGroup;
import org.trialogue.membership.WorkingGroupId;
import org.trialogue.membership.application.Outsiders;
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
    private final transient RoomPages pages;

    SharedWithView(
            SignedIn signedIn, Membership membership, Outsiders outsiders, RoomKeeping keeping, RoomPages pages) {
        this.signedIn = signedIn;
        this.membership = membership;
        this.outsiders = outsiders;
        this.keeping = keeping;
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
    }

    private void show(WorkingGroup group) {
        cleared();
        under(getTranslation("membership.workspaces"), "workspaces");
        under(group.title(), "workspaces/" + group.id());
        titled(getTranslation("membership.shared-with"));
        led(getTranslation("membership.shared-with.about"));
        var byRoom = outsiders.in(group.id(), signedIn.id()).stream()
                .collect(Collectors.groupingBy(SharedWith::room, LinkedHashMap::new, Collectors.toList()));
        var pieces = outsiders.pieces(group.id(), signedIn.id());
        if (byRoom.isEmpty() && pieces.isEmpty()) add(new EmptyPlace(getTranslation("membership.shared-with.none")));
        byRoom.forEach((room, shared) -> add(room(group, room, shared)));
        if (!pieces.isEmpty()) add(asked(group, pieces));
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

    /** Of which texts those who only read were asked for comments. */
    private Component asked(WorkingGroup group, List<Outsiders.Piece> pieces) {
        var about = quiet(getTranslation("membership.shared-with.pieces.about"));
        var rows = new Div();
        rows.addClassName("tri-rows");
        pieces.forEach(one -> {
            var row = new SharedPieceRow(one.shared(), () -> {
                one.feature().end(one.shared(), signedIn.id());
                show(group);
                Say.done(
                        "membership.shared-with.piece.ended",
                        one.shared().whom().person().name());
            });
            pages.note(row, signedIn.id(), one.shared().room().value());
            rows.add(row);
        });
        return new Section(new H2(getTranslation("membership.shared-with.pieces")), about, rows);
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
