package org.trialogue.drafting.collab;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trialogue.drafting.collab.Authority.Asked;
import org.trialogue.drafting.domain.TextRows.Ground;
import org.trialogue.platform.Acting;
import org.trialogue.platform.MemberId;

/**
 * What the last change to an open text was judged by: its stage and what is agreed, and in which capacity who wrote. Nothing is let through
 * by this alone: the question that writes asks the database whether all of it still holds. Used on the text's lane alone.
 */
final class Remembered {

    private @Nullable Ground ground;
    private final Map<MemberId, Acting> acting = new HashMap<>();

    /** Keeps what was just looked up for the members of a round; whoever has no mandate any more is forgotten. */
    void keep(Ground seen, List<Asked> round, Standing standing) {
        ground = seen;
        for (var asked : round)
            standing.acting(asked.member())
                    .ifPresentOrElse(by -> acting.put(asked.member(), by), () -> acting.remove(asked.member()));
    }

    /** The ground, as it would be at that version; empty before anything was judged. */
    Optional<Ground> ground(int version) {
        return Optional.ofNullable(ground).map(seen -> seen.at(version));
    }

    /** What the members of a round stand on; empty when one of them did not write before. */
    Optional<Standing> standing(List<Asked> round) {
        return round.stream().map(Asked::member).allMatch(acting::containsKey)
                ? Optional.of(Standing.remembered(acting))
                : Optional.empty();
    }
}
