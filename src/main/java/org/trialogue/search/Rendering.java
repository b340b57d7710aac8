package org.trialogue.search;

import java.util.Locale;

/**
 * What an entry is called, and says in short, in a language other than its own.
 *
 * @param summary a few sentences, or an empty string
 * @param ours whether the portal wrote the summary; otherwise it is a translation that members wrote and reviewed
 */
public record Rendering(Locale language, String title, String summary, boolean ours) {}
