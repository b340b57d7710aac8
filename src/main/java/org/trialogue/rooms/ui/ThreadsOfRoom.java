package org.trialogue.rooms.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.QueryParameters;
import java.util.UUID;
import org.trialogue.membership.RoomId;
import org.trialogue.platform.security.SignedIn;
import org.trialogue.platform.ui.EmptyPlace;
import org.trialogue.platform.ui.Moment;
import org.trialogue.platform.ui.Paging;
import org.trialogue.platform.ui.RoomSection;
import org.trialogue.rooms.RoomThread;
import org.trialogue.rooms.application.Talking;

/** The threads on a room's page, those with news first. */
@org.springframework.stereotype.Component
class ThreadsOfRoom implements RoomSection {

    private static final int PAGE = 20;

    private final Talking talking;
    private final Names names;
    private final SignedIn signedIn;

    ThreadsOfRoom(Talking talking, Names names, SignedIn signedIn) {
        this.talking = talking;
        this.names = names;
        this.signedIn = signedIn;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public String key() {
        return "threads";
    }

    @Override
    public String titleKey() {
        return "rooms.threads";
    }

    @Override
    public Component content(UUID key, QueryParameters asked) {
        var room = new RoomId(key);
        var total = talking.threads(room, signedIn.id(), 0, 1).total();
        var last = Paging.last(total, PAGE);
        var number = Paging.asked(asked, "page", last);
        var page = talking.threads(room, signedIn.id(), (long) number * PAGE, PAGE);
        var content = new Div();
        var open = opener(room, page.mayWrite());
        if (page.threads().isEmpty()) {
            var sentence = page.mayWrite() ? "rooms.threads.none" : "rooms.threads.none-read";
            content.add(new EmptyPlace(content.getTranslation(sentence), open));
            return content;
        }
        var rows = new Div();
        rows.addClassName("tri-rows");
        page.threads().forEach(thread -> rows.add(row(thread)));
        open.addClassName("tri-after");
        content.add(rows, new Paging(number, last, to -> "rooms/" + room + "/threads?page=" + (to + 1)), open);
        return content;
    }

    private Button opener(RoomId room, boolean mayWrite) {
        var open = new Button();
        open.setText(open.getTranslation("rooms.thread.open"));
        open.setVisible(mayWrite);
        open.addClickListener(click -> new ThreadDialog(
                        room, () -> Names.mentionable(talking.mentionable(room, signedIn.id())), (title, words) -> {
                            var thread = talking.open(room, title, words, signedIn.id());
                            UI.getCurrent().navigate("threads/" + thread);
                        })
                .open());
        return open;
    }

    private Div row(RoomThread thread) {
        var told = new Span();
        told.addClassName("tri-quiet");
        told.setText(told.getTranslation(
                        "rooms.thread.told",
                        thread.messages(),
                        names.of(thread.by().member()))
                + " ");
        told.add(new Moment(thread.lastAt()));
        var row = new Div(new Div(new Anchor("threads/" + thread.id(), thread.title()), told));
        row.addClassName("tri-row");
        return row;
    }
}
