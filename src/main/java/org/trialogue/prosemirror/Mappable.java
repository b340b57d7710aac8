package org.trialogue.prosemirror;

/** What positions can be mapped through. */
public sealed interface Mappable permits StepMap, Mapping {
    /**
     * The position after the change.
     *
     * @param assoc which side the position belongs to, where content is inserted at it: before (-1) or after (1)
     */
    int map(int pos, int assoc);

    /** The position after the change, with what was deleted around it. */
    MapResult mapResult(int pos, int assoc);
}
