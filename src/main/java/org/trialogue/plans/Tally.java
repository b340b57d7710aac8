package org.trialogue.plans;

/**
 * How many commitments of a plan have come how far.
 *
 * @param total all of them, those aside that their lead party declined
 * @param claimed those on which the lead party has reported
 * @param confirmed those on which another group has confirmed a report
 * @param doneClaimed those that the lead party says are done
 * @param doneConfirmed those that another group confirms are done
 * @param overdue those whose day has passed and that the lead party does not say are done
 * @param declined those that their lead party declined, which are nobody's promise
 * @param contested those of which what was reported last is contested
 */
public record Tally(
        int total,
        int claimed,
        int confirmed,
        int doneClaimed,
        int doneConfirmed,
        int overdue,
        int declined,
        int contested) {

    /** Where their lead parties declined none, and none is contested. */
    public Tally(int total, int claimed, int confirmed, int doneClaimed, int doneConfirmed, int overdue) {
        this(total, claimed, confirmed, doneClaimed, doneConfirmed, overdue, 0, 0);
    }

    /** How many are written down, whoever declined them. */
    public int written() {
        return total + declined;
    }
}
