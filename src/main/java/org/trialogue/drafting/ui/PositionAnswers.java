package org.trialogue.drafting.ui;

import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.trialogue.drafting.StatedPosition;
import org.trialogue.drafting.application.AnsweringPositions;
import org.trialogue.drafting.application.AnsweringPositions.May;
import org.trialogue.platform.MemberId;

/** What the reader may say of a position that was entered on behalf, and says. */
record PositionAnswers(Function<StatedPosition, May> may, Consumer<UUID> confirm, Consumer<UUID> undo) {

    /** Those of one reader. */
    static PositionAnswers of(AnsweringPositions answering, MemberId reader) {
        return new PositionAnswers(
                waiting -> answering.may(waiting, reader),
                position -> answering.confirm(position, reader),
                position -> answering.undo(position, reader));
    }
}
