package org.trialogue.drafting;

import java.util.Locale;
import java.util.function.UnaryOperator;

/** Writes what other modules have to say as papers, with the same hand as texts. */
public interface Papers {

    /**
     * A paper as a file.
     *
     * @param page what it says, as a page in HTML: its title as the first heading, then headings, paragraphs, lists and tables
     * @param language the one it is written in
     * @param labels gives the sentence of a key in that language
     * @throws org.trialogue.platform.Refusal when it says nothing, or more than a text may
     */
    byte[] written(String page, PaperFormat format, Locale language, UnaryOperator<String> labels);
}
