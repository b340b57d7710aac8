package org.trialogue.rooms;

import java.util.Locale;

/** What came of reading the words of a file, for the search in its room. */
public enum FileWords {
    /** It is to be read. */
    WAITING,
    /** All of them are known. */
    READ,
    /** It is too long: the first are known. */
    CUT,
    /** It opens with a password alone. */
    ENCRYPTED,
    /** It is damaged, or not what it seems. */
    BROKEN,
    /** It takes more memory than there is for one file. */
    TOO_LARGE,
    /** It takes more time than there is for one file. */
    TOO_SLOW,
    /** It holds none, as a scan does. */
    WORDLESS,
    /** It is of a kind that is not read, such as a picture. */
    OTHER;

    /** The word used in text keys: lower case, with hyphens. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
