package org.trialogue.plans;

/** A commitment on a board that goes over several plans. */
public record BoardLine(CommitmentLine line, PlanId plan, String planTitle) {

    /** Its place in the board. */
    public BoardPlace place() {
        return new BoardPlace(line.period().until(), line.id().value());
    }
}
