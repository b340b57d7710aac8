package org.trialogue.drafting.importing;

import java.util.Locale;

/** What an import may have to leave behind, or carry in a plainer form; the secretariat reads it after the import. */
public enum LeftOut {
    /** Running page numbers and page breaks. */
    PAGE_MARKS,
    /** Pictures and drawings. */
    IMAGES,
    /** Tables within tables; their words stay, as paragraphs. */
    TABLES,
    /** Comments about no words of the text. */
    COMMENTS,
    /** Tracked changes of how something looks; it is taken as it looks now. */
    LOOKS,
    /** Addresses behind links that lead nowhere from here; their words stay. */
    LINKS,
    /** Scripts, forms and other parts of a page that are no text. */
    ACTIVE_PARTS,
    /** Headers and footers of the page. */
    RUNNING_HEADS,
    /** Boxes of text that float beside it; their words stay, as paragraphs after the one that held them. */
    BOXES,
    /** Formulas; their signs stay, as words. */
    FORMULAS,
    /** Signs of fonts that have no letters. */
    SIGNS,
    /** Tables of contents; the portal makes its own outline. */
    CONTENTS,
    /** Underlined and raised letters of footnotes, which are plain from now on. */
    NOTE_LETTERS,
    /** Numbers that the portal counts in another way, such as 1.1. */
    NUMBERS;

    /** The word used in text keys: lower case. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
