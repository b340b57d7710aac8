package org.trialogue.plans;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.trialogue.platform.Affiliation;
import org.trialogue.platform.Capacity;

/**
 * A commitment as everybody may see it: no person's name, no account of what was done, no evidence, no reason of those who contest.
 *
 * @param language that of the sentence
 * @param accepted in which capacity and when the lead party accepted it
 * @param claimed what the lead party says, or null where nothing was reported
 * @param claim in which capacity and when it said so
 * @param confirmed what another group confirmed last, or null
 * @param confirming the groups that confirm what is claimed
 * @param contests the groups that contest it, once the lead party has answered or had its time to
 * @param gauges its indicators, in their order
 */
public record PublicCommitment(
        CommitmentId id,
        String sentence,
        Locale language,
        PublicParty lead,
        List<PublicParty> coLeads,
        Period period,
        boolean overdue,
        Act accepted,
        @Nullable Claim claimed,
        @Nullable Act claim,
        @Nullable Claim confirmed,
        Standing standing,
        List<Act> confirming,
        List<Contest> contests,
        List<PublicGauge> gauges) {

    /** Somebody did something for a side, in a capacity, on a day. */
    public record Act(Affiliation side, Capacity capacity, LocalDate on) {}

    /**
     * A group contests what is claimed, or what was claimed before, and has said nothing since.
     *
     * @param earlier when what it contests was reported, where something else was reported after; null where it is what is claimed
     * @param reply what the lead party answered, or null where it let its time pass
     * @param replied in which capacity and when
     */
    public record Contest(
            Act act,
            @Nullable LocalDate earlier,
            @Nullable String reply,
            @Nullable Act replied) {}

    /** Keeps its own copies. */
    public PublicCommitment {
        coLeads = List.copyOf(coLeads);
        confirming = List.copyOf(confirming);
        contests = List.copyOf(contests);
        gauges = List.copyOf(gauges);
    }

    /** The same with its indicators. */
    public PublicCommitment measured(List<PublicGauge> these) {
        return new PublicCommitment(
                id,
                sentence,
                language,
                lead,
                coLeads,
                period,
                overdue,
                accepted,
                claimed,
                claim,
                confirmed,
                standing,
                confirming,
                contests,
                these);
    }
}
