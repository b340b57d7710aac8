package org.trialogue.drafting.domain;

import org.trialogue.prosemirror.Mark;

/**
 * What a change took out of a suggestion of somebody else, by deleting it or by settling it: whoever undoes that brings it back in the other's
 * name.
 *
 * @param amount below 0 where it is what was brought back
 */
public record TakenOut(int version, Mark suggestion, Tally amount) {}
