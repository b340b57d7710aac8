package org.trialogue.rooms.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.UUID;
import org.trialogue.membership.RoomId;
import org.trialogue.platform.security.SignedIn;
import org.trialogue.platform.ui.EmptyPlace;
import org.trialogue.platform.ui.Moment;
import org.trialogue.platform.ui.RoomSection;
import org.trialogue.rooms.RoomHit;
import org.trialogue.rooms.application.FindingInRooms;

/** Finds words in what a room says, notes and shares. What is found here is found beside the library as well, and nowhere else. */
@org.springframework.stereotype.Component
class FindingOfRoom implements RoomSection {

    private final FindingInRooms finding;
    private final SignedIn signedIn;

    FindingOfRoom(FindingInRooms finding, SignedIn signedIn) {
        this.finding = finding;
        this.signedIn = signedIn;
    }

    @Override
    public int order() {
        return 60;
    }

    @Override
    public String key() {
        return "find";
    }

    @Override
    public String titleKey() {
        return "rooms.find";
    }

    @Override
    public Component content(UUID key, QueryParameters address) {
        var room = new RoomId(key);
        var asked = address.getSingleParameter("q").orElse("");
        var content = new Div(box(room, asked));
        if (asked.isBlank()) {
            content.add(new EmptyPlace(content.getTranslation("rooms.find.about")));
            return content;
        }
        var hits = finding.find(room, asked, signedIn.id());
        var told = new Paragraph(content.getTranslation("rooms.find.told", hits.size()));
        told.addClassName("tri-quiet");
        told.getElement().setAttribute("role", "status");
        content.add(told);
        hits.forEach(hit -> content.add(row(hit)));
        return content;
    }

    private static Div box(RoomId room, String asked) {
        var field = new TextField();
        field.setLabel(field.getTranslation("rooms.find.box"));
        field.setValue(asked);
        field.setMaxLength(200);
        field.setClearButtonVisible(true);
        Runnable ask =
                () -> UI.getCurrent().navigate("rooms/" + room + "/find", QueryParameters.of("q", field.getValue()));
        field.addKeyPressListener(Key.ENTER, pressed -> ask.run());
        var button = new Button(field.getTranslation("platform.search"), click -> ask.run());
        var box = new Div(field, button);
        box.addClassName("tri-room-find");
        box.getElement().setAttribute("role", "search");
        return box;
    }

    private static Div row(RoomHit hit) {
        var link = new Anchor(hit.link(), hit.title());
        var called = link.getTranslation("rooms.find.kind." + hit.kind());
        if (hit.title().isEmpty()) link.setText(called);
        var words = new Div(link, passage(hit.passage()));
        var kind = new Span(new Span(called + " · "), new Moment(hit.at()));
        kind.addClassName("tri-quiet");
        words.add(kind);
        var row = new Div(words);
        row.addClassName("tri-row");
        return row;
    }

    /** The words found stand between two signs that no one types. */
    private static Span passage(String marked) {
        var passage = new Span();
        for (var part : List.of(marked.split("\uE000", -1))) {
            var end = part.indexOf('\uE001');
            if (end >= 0) passage.add(new Found(part.substring(0, end)));
            passage.add(new Span(part.substring(end + 1)));
        }
        return passage;
    }
}
