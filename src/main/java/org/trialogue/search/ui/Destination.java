package org.trialogue.search.ui;

/**
 * A page of the portal that a member may open.
 *
 * @param name what it is called in the member's language
 * @param address within the portal, beginning with no slash
 */
public record Destination(String name, String address) {}
