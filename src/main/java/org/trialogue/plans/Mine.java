package org.trialogue.plans;

import java.time.Instant;
import java.util.List;

/**
 * What concerns a member in all plans.
 *
 * @param owed what waits for them or their organization: what is late, then what is due within a week
 * @param more how much more of it is late than stands here
 * @param confirming what others reported and no other group has answered yet
 * @param since from when on changes are told
 * @param changes what changed in what they follow, the newest first
 * @param follows whether they follow anything
 */
public record Mine(
        List<Duty> owed, int more, List<Duty> confirming, Instant since, List<Happened> changes, boolean follows) {

    /** Keeps its own copies. */
    public Mine {
        owed = List.copyOf(owed);
        confirming = List.copyOf(confirming);
        changes = List.copyOf(changes);
    }
}
