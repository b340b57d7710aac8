package org.trialogue.drafting.ui;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.trialogue.drafting.StatedPosition;
import org.trialogue.drafting.application.AnsweringPositions;
import org.trialogue.drafting.application.AnsweringPositions.May;
import org.trialogue.drafting.domain.PositionStory;
import org.trialogue.platform.MemberId;

/**
 * What the reader may say of positions that were entered on behalf, and says.
 *
 * @param may of those that wait, by their keys
 */
record PositionAnswers(
        Function<List<StatedPosition>, Map<UUID, May>> asking,
        Map<UUID, May> may,
        Consumer<UUID> confirm,
        Consumer<UUID> undo) {

    private static final May NOTHING = new May(false, false);

    /** Those of one reader. */
    static PositionAnswers of(AnsweringPositions answering, MemberId reader) {
        return new PositionAnswers(
                waiting -> answering.may(waiting, reader),
                Map.of(),
                position -> answering.confirm(position, reader),
                position -> answering.undo(position, reader));
    }

    /** The same, to what waits in these stories: asked for all at once. */
    PositionAnswers to(List<PositionStory> stories) {
        var waiting = stories.stream()
                .flatMap(story -> Optional.ofNullable(story.waiting()).stream())
                .toList();
        return new PositionAnswers(asking, waiting.isEmpty() ? Map.of() : asking.apply(waiting), confirm, undo);
    }

    /** What the reader may say of one. */
    May may(StatedPosition waiting) {
        return may.getOrDefault(waiting.id(), NOTHING);
    }
}
