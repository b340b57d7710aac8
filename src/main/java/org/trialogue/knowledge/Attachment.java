package org.trialogue.knowledge;

import java.util.Locale;
import java.util.UUID;
import org.trialogue.platform.files.FileId;

/**
 * What goes with a practice: a report, a form, a picture.
 *
 * @param fileName what the file is called when it is saved
 * @param mediaType what its content was found to be
 * @param size in bytes
 * @param apart whether the scanner found something in it, and it is handed to nobody
 * @param title what it is called on the page
 * @param alt what is to be seen in it, for those who do not see it; an empty string where nothing is said
 * @param language the language it is written in
 * @param text what came of reading its words
 * @param pages how many pages or parts were read, or 0
 * @param searched the last of these that the search knows: each attachment has its share of what is taken of one practice
 */
public record Attachment(
        UUID id,
        UUID contribution,
        FileId file,
        String fileName,
        String mediaType,
        long size,
        boolean apart,
        String title,
        String alt,
        Locale language,
        TextState text,
        int pages,
        int searched) {

    /** What came of reading its words. */
    public enum TextState {
        /** It is a picture: nothing is read. */
        NONE,
        /** It is to be read. */
        WAITING,
        /** All of it was read. */
        READ,
        /** As much as is taken of one document was read. */
        CUT,
        /** It opens with a password alone. */
        ENCRYPTED,
        /** It is damaged, or not what it seems. */
        BROKEN,
        /** It takes more memory than there is. */
        TOO_LARGE,
        /** It takes more time than there is. */
        TOO_SLOW,
        /** It holds no words, as a scan does. */
        WORDLESS
    }

    /** Whether there are words to be read in the portal. */
    public boolean hasText() {
        return text == TextState.READ || text == TextState.CUT;
    }

    /** Whether more of its words were read than the search knows. */
    public boolean isSearchedInPart() {
        return hasText() && searched < pages;
    }

    /** Whether its pages are those that whoever opens it sees. */
    public boolean isPaged() {
        return mediaType.startsWith("application/pdf");
    }

    /** Whether it is a picture. */
    public boolean isPicture() {
        return mediaType.startsWith("image/");
    }

    /** The address within the portal at which a page of its text is read, beginning with no slash. */
    public static String link(String practice, UUID attachment, int page) {
        return "practices/" + practice + "/attachments/" + attachment + "?page=" + page;
    }
}
