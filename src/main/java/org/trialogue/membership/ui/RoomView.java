package org.trialogue.membership.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.trialogue.membership.Insider;
import org.trialogue.membership.RoomId;
import org.trialogue.membership.application.RoomDoor;
import org.trialogue.membership.application.RoomReading;
import org.trialogue.membership.application.RoomReading.Entered;
import org.trialogue.platform.security.SignedIn;
import org.trialogue.platform.ui.Days;
import org.trialogue.platform.ui.Keys;
import org.trialogue.platform.ui.OnLoss;
import org.trialogue.platform.ui.Page;
import org.trialogue.platform.ui.RoomPages;
import org.trialogue.platform.ui.RoomSection;
import org.trialogue.platform.ui.StateWord;
import org.trialogue.platform.ui.YouAct;

/** A room: what it is, who is a guest in it, and what each feature keeps for it, each under a tab that is an address. */
@Route("rooms/:room/:part?")
@PermitAll
@StyleSheet("look/rooms.css")
@OnLoss(OnLoss.Answer.GIVES_UP_ROOMS)
class RoomView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient SignedIn signedIn;
    private final transient RoomDoor door;
    private final transient RoomReading rooms;
    private final transient RoomPages pages;
    private final transient List<RoomSection> sections;

    RoomView(SignedIn signedIn, RoomDoor door, RoomReading rooms, RoomPages pages, List<RoomSection> sections) {
        this.signedIn = signedIn;
        this.door = door;
        this.rooms = rooms;
        this.pages = pages;
        this.sections = sections.stream()
                .sorted(Comparator.comparingInt(RoomSection::order))
                .toList();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        var id = new RoomId(Keys.of(entering, "room"));
        var entered = door.enter(id, signedIn.id()).orElseThrow(NotFoundException::new);
        var part = entering.getRouteParameters().get("part");
        var here = sections.stream().filter(each -> each.standsIn(id.value())).toList();
        var section = part.isEmpty()
                ? here.getFirst()
                : here.stream()
                        .filter(each -> each.key().equals(part.get()))
                        .findFirst()
                        .orElseThrow(NotFoundException::new);
        head(entered);
        var content = new Div(section.content(id.value(), entering.getLocation().getQueryParameters()));
        if (entered.room().kind().apart()) content.addClassName("tri-room-apart");
        pages.note(content, signedIn.id(), id.value());
        add(tabs(id, here, section), content);
    }

    private void head(Entered entered) {
        var room = entered.room();
        cleared();
        under(getTranslation("membership.workspaces"), "workspaces");
        under(room.workingGroupTitle(), "workspaces/" + room.workingGroup());
        titled(RoomWords.title(room));
        var about = getTranslation("membership.room.about." + room.kind().key());
        led(room.name() == null ? about : RoomWords.kind(room.kind()) + " · " + about);
        var facts = new Div(new YouAct(entered.acting()));
        facts.addClassName("tri-room-facts");
        if (room.kind().apart()) facts.add(lock());
        if (room.closed())
            facts.add(new StateWord(StateWord.Look.PLAIN, getTranslation("membership.room.closed.about")));
        add(facts);
        rooms.people(room.id(), signedIn.id()).stream()
                .filter(insider ->
                        insider.until() != null && insider.mandated().acting().forSecretariat())
                .forEach(guest -> add(guest(guest)));
    }

    private Span lock() {
        var lock = VaadinIcon.LOCK.create();
        lock.getElement().setAttribute("aria-hidden", "true");
        var line = new Span(lock, new Span(getTranslation("membership.room.private")));
        line.addClassNames("tri-quiet", "tri-room-lock");
        return line;
    }

    private Paragraph guest(Insider guest) {
        var name = guest.mandated().person().name();
        var until = guest.until() instanceof LocalDate day ? Days.day(day, getLocale()) : "";
        var line = new Paragraph(getTranslation("membership.room.guest", name, until));
        line.addClassName("tri-room-guest");
        return line;
    }

    private Nav tabs(RoomId room, List<RoomSection> here, RoomSection shown) {
        var tabs = new Nav();
        tabs.addClassName("tri-room-tabs");
        tabs.getElement().setAttribute("aria-label", getTranslation("membership.room.parts"));
        for (var section : here) {
            var link = new Anchor("rooms/" + room + "/" + section.key(), getTranslation(section.titleKey()));
            if (section.equals(shown)) link.getElement().setAttribute("aria-current", "page");
            tabs.add(link);
        }
        return tabs;
    }
}
