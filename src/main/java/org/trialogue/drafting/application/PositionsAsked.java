package org.trialogue.drafting.application;

import org.springframework.stereotype.Component;
import org.trialogue.drafting.Holder;
import org.trialogue.drafting.Seat;
import org.trialogue.drafting.Stage;
import org.trialogue.drafting.Stance;
import org.trialogue.drafting.application.Positioning.Position;
import org.trialogue.drafting.domain.AdoptionRows;
import org.trialogue.drafting.domain.DraftingRooms;
import org.trialogue.drafting.domain.History;
import org.trialogue.drafting.domain.TextHead;
import org.trialogue.platform.Refusal;
import org.trialogue.prosemirror.Blocks;

/** Which positions a text takes as it stands: the drafting procedure, "Stages of a text". */
@Component
class PositionsAsked {

    private final AdoptionRows adoptions;
    private final History history;

    PositionsAsked(AdoptionRows adoptions, History history) {
        this.adoptions = adoptions;
        this.history = history;
    }

    /**
     * Lets a position of a holder pass.
     *
     * @throws Refusal when the text is adopted, has no such provision, or the position objects while the act by which the holder's side adopts
     *     the text stands
     */
    void require(TextHead text, Holder holder, Position position) {
        if (!DraftingRooms.asksForPositions(text.stage())) throw new Refusal("drafting.refused.position-stage");
        if (position.blockId() instanceof String block) require(text, block);
        if (position.stance() == Stance.OBJECT && isAdoptedFor(holder, text))
            throw new Refusal("drafting.refused.position-adopted");
    }

    private void require(TextHead text, String block) {
        var doc = history.at(text.id(), text.head()).doc();
        if (Blocks.find(doc, block)
                .filter(found -> found.node().type().name().equals("provision"))
                .isEmpty()) throw new Refusal("drafting.refused.no-provision");
    }

    private boolean isAdoptedFor(Holder holder, TextHead text) {
        return text.stage() == Stage.FINAL_READING
                && adoptions.standing(text).stream()
                        .anyMatch(act ->
                                Seat.of(holder).filter(act.seat()::equals).isPresent());
    }
}
