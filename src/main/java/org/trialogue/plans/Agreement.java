package org.trialogue.plans;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.trialogue.membership.Organization;
import org.trialogue.platform.Acting;

/**
 * How far the parties of a plan have agreed on it.
 *
 * @param open whether the plan can still be changed
 * @param acting in which capacity the viewer acts
 * @param own the organization that the viewer can accept for, or null
 * @param waiting what that organization has not accepted, as much of it as is shown
 * @param declined what any of the parties declined as it stands, as much of it as is shown
 * @param takenOut what was taken out of the plan, the newest first, as much of it as is shown
 * @param parties each with what concerns it
 * @param commitments how many somebody promises
 * @param versions what was agreed, the newest first
 * @param changed whether it differs from the newest of them; true where there is none, and where not all is accepted, as nobody asks then
 * @param mark what tells it as it stands from what it says at another time; empty where the viewer writes down no version, or not all is accepted
 * @param names what the organizations in what was put differently are called
 */
public record Agreement(
        PlanName plan,
        PlanState state,
        boolean open,
        Acting acting,
        @Nullable Organization own,
        List<ToAccept> waiting,
        List<Declined> declined,
        List<TakenOut> takenOut,
        List<Stand> parties,
        int commitments,
        List<Version> versions,
        boolean changed,
        String mark,
        Map<UUID, String> names) {

    /**
     * How an organization stands.
     *
     * @param concerned how many commitments it leads or shares in
     * @param accepted how many of them it has accepted as they stand
     * @param declined how many of them it has declined so
     * @param missing how many of them it has not accepted, those aside that their lead party declined
     */
    public record Stand(Organization party, int concerned, int accepted, int declined, int missing) {}

    /** A version that was agreed, and who wrote that down. */
    public record Version(int number, Said by) {}

    /** Keeps its own copies. */
    public Agreement {
        waiting = List.copyOf(waiting);
        declined = List.copyOf(declined);
        takenOut = List.copyOf(takenOut);
        parties = List.copyOf(parties);
        versions = List.copyOf(versions);
        names = Map.copyOf(names);
    }

    /** How much of it is not accepted, over all parties. */
    public int missing() {
        return parties.stream().mapToInt(Stand::missing).sum();
    }

    /** The number of the newest version; 0 where nothing was agreed yet. */
    public int newest() {
        return versions.isEmpty() ? 0 : versions.getFirst().number();
    }

    /** Whether the viewer may write down that it is agreed. */
    public boolean mayAgree() {
        return open && acting.forSecretariat() && commitments > 0 && missing() == 0 && changed;
    }
}
