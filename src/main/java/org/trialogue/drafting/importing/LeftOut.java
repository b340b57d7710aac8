package org.trialogue.drafting.importing;

import java.util.Locale;

/** What an import may have to leave behind, or carry in a plainer form; the secretariat reads it after the import. */
public enum LeftOut {
    /** Running page numbers and page breaks. */
    PAGE_MARKS,
    /** Pictures and drawings. */
    IMAGES,
    /** Tables; their words stay, as paragraphs. */
    TABLES,
    /** Footnotes and endnotes; their words stay, at the end of the paragraph. */
    FOOTNOTES,
    /** Comments beside the text. */
    COMMENTS,
    /** Tracked deletions: the text is taken as if all changes were accepted. */
    DELETIONS,
    /** Addresses behind links; their words stay. */
    LINKS,
    /** Headers and footers of the page. */
    RUNNING_HEADS;

    /** The word used in text keys: lower case. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
