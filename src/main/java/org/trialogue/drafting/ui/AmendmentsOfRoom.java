package org.trialogue.drafting.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.trialogue.drafting.DraftAmendment;
import org.trialogue.drafting.DraftText;
import org.trialogue.drafting.application.Amending;
import org.trialogue.drafting.domain.DraftingRooms;
import org.trialogue.membership.Membership;
import org.trialogue.membership.RoomId;
import org.trialogue.platform.security.SignedIn;
import org.trialogue.platform.ui.EmptyPlace;
import org.trialogue.platform.ui.RoomSection;

/** The draft amendments on the page of a room in which amendments are drafted. */
@org.springframework.stereotype.Component
class AmendmentsOfRoom implements RoomSection {

    private final Amending amending;
    private final Membership membership;
    private final SignedIn signedIn;

    AmendmentsOfRoom(Amending amending, Membership membership, SignedIn signedIn) {
        this.amending = amending;
        this.membership = membership;
        this.signedIn = signedIn;
    }

    @Override
    public int order() {
        return 22;
    }

    @Override
    public String key() {
        return "amendments";
    }

    @Override
    public String titleKey() {
        return "drafting.amendments";
    }

    @Override
    public boolean standsIn(UUID room) {
        return membership
                .room(new RoomId(room))
                .filter(found -> DraftingRooms.drafts(found.kind()))
                .isPresent();
    }

    @Override
    public Component content(UUID key, QueryParameters asked) {
        var room = new RoomId(key);
        var drafts = amending.in(room);
        var texts = amending.amendable(room, signedIn.id());
        var content = new Listed();
        var begin = new Button(content.getTranslation("drafting.amendment.begin"), click -> begin(room, texts));
        begin.setVisible(!texts.isEmpty());
        if (drafts.isEmpty()) {
            var sentence = texts.isEmpty() ? "drafting.amendments.none-read" : "drafting.amendments.none";
            content.add(new EmptyPlace(content.getTranslation(sentence), begin));
            return content;
        }
        Function<DraftAmendment, String> to = draft -> content.getTranslation("drafting.amendment.to", draft.ofTitle());
        for (var draft : SetAsideDrafts.without(drafts)) content.add(new AmendmentRow(draft, to.apply(draft)));
        SetAsideDrafts.of(drafts, to).ifPresent(content::add);
        begin.addClassName("tri-after");
        content.add(begin);
        return content;
    }

    private void begin(RoomId room, List<DraftText> texts) {
        new AmendmentDialog<>("drafting.amendment.which-text", texts, DraftText::title, (text, title, why) -> {
                    var fork = amending.begin(text.id(), room, title, why, signedIn.id());
                    UI.getCurrent().navigate("texts/" + fork);
                })
                .open();
    }

    @StyleSheet("look/drafting.css")
    private static final class Listed extends Div {

        private static final long serialVersionUID = 1L;
    }
}
