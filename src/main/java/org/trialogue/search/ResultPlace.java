package org.trialogue.search;

/**
 * A page that does something with a search as a whole and is reached from its result; whoever has one hands it in as a bean. The address and
 * the parameters of the search lead there.
 *
 * @param titleKey the key of what it is called
 * @param address within the portal, beginning with no slash
 */
public record ResultPlace(String titleKey, String address) {}
