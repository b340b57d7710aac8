package org.trialogue.drafting;

/**
 * A paragraph of a text that refers to an instrument.
 *
 * @param blockId its key within the text
 * @param number the number it carries now, or an empty string
 * @param opening its first words
 * @param code the instrument
 * @param ref the article, or an empty string where the instrument is meant as a whole
 */
public record CitedProvision(String blockId, String number, String opening, String code, String ref) {}
