package org.trialogue.search;

/**
 * A page that belongs to the library and is reached from beside its box; whoever has one hands it in as a bean.
 *
 * @param order the lower, the earlier
 * @param titleKey the key of what it is called
 * @param address within the portal, beginning with no slash
 * @param forSecretariat whether it is of use to the secretariat alone
 */
public record LibraryPlace(int order, String titleKey, String address, boolean forSecretariat) {}
