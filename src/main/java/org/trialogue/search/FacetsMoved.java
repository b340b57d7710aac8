package org.trialogue.search;

/**
 * A vocabulary put one value of a facet in the place of another, or took that back: what is found is handed in again by its owners, and what is
 * found otherwise now is indexed anew.
 *
 * @param facet of which it is a value
 * @param value the one that was put away, or stands for itself again
 */
public record FacetsMoved(String facet, String value) {}
