package org.trialogue.platform.pages;

import java.util.List;

/** What reading a document came to. */
public sealed interface DocumentText {

    /**
     * Its pages that have words, in their order, and the last one in any case.
     *
     * @param whole whether that is all of them; otherwise it was too long, and the rest was left
     */
    record Pages(List<DocumentPage> pages, boolean whole) implements DocumentText {

        /** Keeps its own copy. */
        public Pages {
            pages = List.copyOf(pages);
        }
    }

    /** No text could be read, for this reason. */
    record Unread(Why why) implements DocumentText {}

    /** Why no text could be read. */
    enum Why {
        /** It opens with a password alone. */
        ENCRYPTED,
        /** It is damaged, or not what it seems. */
        BROKEN,
        /** It takes more memory than there is for one document. */
        TOO_LARGE,
        /** It takes more time than there is for one document. */
        TOO_SLOW,
        /** It holds no words, as a scan does. */
        WORDLESS
    }
}
