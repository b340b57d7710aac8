package org.trialogue.platform.pages;

import org.jspecify.annotations.Nullable;

/**
 * A page of a document, or what stands for one: a sheet, or a part of what has no pages.
 *
 * @param number from 1
 * @param name what the document itself calls it, such as a sheet's name; null where it does not
 * @param text its words, if it has any; paragraphs are apart by an empty line
 */
public record DocumentPage(int number, @Nullable String name, String text) {}
