package org.trialogue.drafting;

/**
 * A numbered paragraph of a text.
 *
 * @param blockId its key within the text, which stays with it wherever it moves
 * @param number the number it carries now
 * @param opening its first words, to recognize it by
 */
public record Provision(String blockId, String number, String opening) {}
