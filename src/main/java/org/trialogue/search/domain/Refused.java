package org.trialogue.search.domain;

/**
 * An entry that the index will not take as it is.
 *
 * @param reason what the index says of it, without words of the entry
 */
public record Refused(Kept entry, String reason) {}
