package org.trialogue.drafting.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.QueryParameters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.trialogue.drafting.Drafts;
import org.trialogue.drafting.Provision;
import org.trialogue.drafting.StatedPosition;
import org.trialogue.drafting.TextId;
import org.trialogue.drafting.application.AnsweringPositions;
import org.trialogue.drafting.application.Positioning;
import org.trialogue.drafting.domain.DraftingRooms;
import org.trialogue.drafting.domain.PositionStory;
import org.trialogue.membership.Membership;
import org.trialogue.membership.RoomId;
import org.trialogue.platform.security.SignedIn;
import org.trialogue.platform.ui.EmptyPlace;
import org.trialogue.platform.ui.Focus;
import org.trialogue.platform.ui.RoomSection;

/** The positions on the page of a room in which positions are prepared, text by text in the order of its provisions. */
@org.springframework.stereotype.Component
class PositionsOfRoom implements RoomSection {

    private final Positioning positioning;
    private final AnsweringPositions answering;
    private final Drafts drafts;
    private final Membership membership;
    private final SignedIn signedIn;

    PositionsOfRoom(
            Positioning positioning,
            AnsweringPositions answering,
            Drafts drafts,
            Membership membership,
            SignedIn signedIn) {
        this.positioning = positioning;
        this.answering = answering;
        this.drafts = drafts;
        this.membership = membership;
        this.signedIn = signedIn;
    }

    @Override
    public int order() {
        return 24;
    }

    @Override
    public String key() {
        return "positions";
    }

    @Override
    public String titleKey() {
        return "drafting.positions";
    }

    @Override
    public boolean standsIn(UUID room) {
        return membership
                .room(new RoomId(room))
                .filter(found -> DraftingRooms.states(found.kind()))
                .isPresent();
    }

    @Override
    public Component content(UUID key, QueryParameters asked) {
        var content = new Listed();
        fill(content, new RoomId(key), null);
        return content;
    }

    private void fill(Listed content, RoomId room, @Nullable StatedPosition answered) {
        content.removeAll();
        var stated = positioning.in(room);
        if (stated.isEmpty()) {
            var texts = drafts.textsIn(
                    membership.sharedRoom(membership.room(room).orElseThrow().workingGroup()));
            var ways = texts.stream()
                    .map(text -> new Anchor("texts/" + text.id(), text.title()))
                    .toArray(Component[]::new);
            content.add(new EmptyPlace(content.getTranslation("drafting.positions.none"), ways));
        }
        var texts = new LinkedHashMap<TextId, List<PositionStory>>();
        for (var story : PositionStory.all(stated))
            texts.computeIfAbsent(story.any().text(), text -> new ArrayList<>()).add(story);
        texts.forEach((text, all) -> content.add(shown(content, room, text, all, answered)));
    }

    private Div shown(
            Listed on, RoomId room, TextId id, List<PositionStory> stories, @Nullable StatedPosition answered) {
        var title = drafts.text(id).map(text -> text.title()).orElse("");
        var part = new Div(new H3(new Anchor("texts/" + id, title)));
        part.addClassName("tri-positions");
        var provisions = drafts.provisions(id);
        var lines = stories.stream()
                .sorted(Comparator.comparingInt(story -> place(provisions, story.any())))
                .toList();
        var answers = PositionAnswers.of(answering, signedIn.id()).to(lines);
        for (var story : lines) {
            var any = story.any();
            var line = new PositionLine(story, words(on, provisions, any), answers, () -> fill(on, room, any));
            var row = new Div(where(on, id, provisions, any), line);
            row.addClassName("tri-position-row");
            if (answered != null && answered.isAbout(any)) {
                row.getElement().setAttribute("tabindex", "-1");
                Focus.on(row);
            }
            part.add(row);
        }
        return part;
    }

    private static int place(List<Provision> provisions, StatedPosition stated) {
        for (int i = 0; i < provisions.size(); i++)
            if (provisions.get(i).blockId().equals(stated.blockId())) return i;
        return stated.blockId() == null ? -1 : provisions.size();
    }

    private static Component where(Component on, TextId text, List<Provision> provisions, StatedPosition stated) {
        var place = place(provisions, stated);
        var words = words(on, provisions, stated);
        var where = place < 0 || place == provisions.size()
                ? new Span(words)
                : new Anchor("texts/" + text + "#" + provisions.get(place).blockId(), words);
        where.addClassName("tri-strong");
        return where;
    }

    /** On what something was stated, in the reader's language. */
    static String words(Component on, List<Provision> provisions, StatedPosition stated) {
        var place = place(provisions, stated);
        if (place < 0) return on.getTranslation("drafting.positions.on-text");
        if (place == provisions.size()) return on.getTranslation("drafting.positions.gone");
        var provision = provisions.get(place);
        return on.getTranslation("drafting.positions.on-number", provision.number(), provision.opening());
    }

    @StyleSheet("look/drafting.css")
    private static final class Listed extends Div {

        private static final long serialVersionUID = 1L;
    }
}
