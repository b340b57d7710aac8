package org.trialogue.drafting.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.QueryParameters;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.trialogue.drafting.Drafts;
import org.trialogue.drafting.Provision;
import org.trialogue.drafting.StatedPosition;
import org.trialogue.drafting.TextId;
import org.trialogue.drafting.application.Positioning;
import org.trialogue.drafting.domain.DraftingRooms;
import org.trialogue.membership.Membership;
import org.trialogue.membership.RoomId;
import org.trialogue.platform.ui.EmptyPlace;
import org.trialogue.platform.ui.RoomSection;

/** The positions on the page of a room in which positions are prepared, text by text in the order of its provisions. */
@org.springframework.stereotype.Component
class PositionsOfRoom implements RoomSection {

    private final Positioning positioning;
    private final Drafts drafts;
    private final Membership membership;

    PositionsOfRoom(Positioning positioning, Drafts drafts, Membership membership) {
        this.positioning = positioning;
        this.drafts = drafts;
        this.membership = membership;
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
        var stated = positioning.in(new RoomId(key));
        var content = new Listed();
        if (stated.isEmpty()) {
            var texts = drafts.textsIn(membership.sharedRoom(
                    membership.room(new RoomId(key)).orElseThrow().workingGroup()));
            var ways = texts.stream()
                    .map(text -> new Anchor("texts/" + text.id(), text.title()))
                    .toArray(Component[]::new);
            content.add(new EmptyPlace(content.getTranslation("drafting.positions.none"), ways));
        }
        var texts = new LinkedHashMap<TextId, List<StatedPosition>>();
        stated.forEach(each -> texts.computeIfAbsent(each.text(), text -> ofText(stated, text)));
        texts.forEach((text, all) -> content.add(shown(content, text, all)));
        return content;
    }

    private static List<StatedPosition> ofText(List<StatedPosition> all, TextId text) {
        return all.stream().filter(each -> each.text().equals(text)).toList();
    }

    private Div shown(Component on, TextId id, List<StatedPosition> stated) {
        var title = drafts.text(id).map(text -> text.title()).orElse("");
        var part = new Div(new H3(new Anchor("texts/" + id, title)));
        part.addClassName("tri-positions");
        var provisions = drafts.provisions(id);
        var lines = PositionLines.of(stated).stream()
                .sorted(Comparator.comparingInt(line -> place(provisions, line.getFirst())))
                .toList();
        for (var line : lines) {
            var row = new Div(where(on, id, provisions, line.getFirst()), new PositionLine(line));
            row.addClassName("tri-position-row");
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
        if (place < 0) return new Span(on.getTranslation("drafting.positions.on-text"));
        if (place == provisions.size()) return new Span(on.getTranslation("drafting.positions.gone"));
        var provision = provisions.get(place);
        var link = new Anchor(
                "texts/" + text + "#" + provision.blockId(),
                on.getTranslation("drafting.positions.on-number", provision.number(), provision.opening()));
        link.addClassName("tri-strong");
        return link;
    }

    @StyleSheet("look/drafting.css")
    private static final class Listed extends Div {

        private static final long serialVersionUID = 1L;
    }
}
