package org.trialogue.search;

/**
 * A piece of an entry that answers by itself, such as a provision or a page.
 *
 * @param number the number it carries where it stands, or an empty string
 * @param link the address of the very place, beginning with no slash
 * @param text its words
 */
public record Passage(String number, String link, String text) {}
