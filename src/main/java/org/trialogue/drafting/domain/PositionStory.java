package org.trialogue.drafting.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trialogue.drafting.StatedPosition;

/**
 * How a holder came to stand where it stands on one thing: the drafting procedure, "Positions and consent".
 *
 * @param held the holder's own word that holds; null where there is none
 * @param waiting what was entered on behalf since, and is neither confirmed nor undone; it stands beside what holds, and takes nothing's place
 * @param earlier the rest, the newest first
 */
public record PositionStory(
        @Nullable StatedPosition held, @Nullable StatedPosition waiting, List<StatedPosition> earlier) {

    /** Keeps its own copy. */
    public PositionStory {
        earlier = List.copyOf(earlier);
    }

    /** Of all that was stated, the newest first: the story of each thing that was stated on, for each holder in each room. */
    public static List<PositionStory> all(List<StatedPosition> stated) {
        var gathered = new ArrayList<List<StatedPosition>>();
        for (var each : stated)
            gathered.stream()
                    .filter(story -> story.getFirst().isAbout(each))
                    .findFirst()
                    .orElseGet(() -> {
                        var story = new ArrayList<StatedPosition>();
                        gathered.add(story);
                        return story;
                    })
                    .add(each);
        return gathered.stream().map(PositionStory::told).toList();
    }

    private static PositionStory told(List<StatedPosition> newest) {
        var held = newest.stream().filter(StatedPosition::isTheHolders).findFirst();
        var since = held.map(newest::indexOf).orElse(newest.size());
        var waiting = newest.subList(0, since).stream()
                .filter(StatedPosition::isUnconfirmed)
                .findFirst();
        var earlier = newest.stream()
                .filter(each -> !held.equals(Optional.of(each)) && !waiting.equals(Optional.of(each)))
                .toList();
        return new PositionStory(held.orElse(null), waiting.orElse(null), earlier);
    }

    /** One of them, which says whose it is and on what. */
    public StatedPosition any() {
        if (held != null) return held;
        return waiting != null ? waiting : earlier.getFirst();
    }

    /** Whether the holder has agreed: by its own word alone, and not while an objection was entered on its behalf. */
    public boolean consents() {
        return held != null && held.consents() && !obstructs();
    }

    /** Whether it stands in the way of "no objection": the holder's own word does, or what was entered on its behalf. */
    public boolean obstructs() {
        return held != null && held.obstructs() || waiting != null && waiting.obstructs();
    }
}
