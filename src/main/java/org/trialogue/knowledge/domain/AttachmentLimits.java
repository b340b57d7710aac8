package org.trialogue.knowledge.domain;

import java.util.Set;
import org.trialogue.platform.Refusal;

/** What may go with a practice, and how much of it. */
public final class AttachmentLimits {

    /** How many may go with one practice. */
    public static final int MOST = 20;

    /** How long a title may be. */
    public static final int TITLE = 200;

    /** How much may be said of a picture. */
    public static final int ALT = 1_000;

    private static final Set<String> TAKEN = Set.of(
            "application/pdf",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "application/vnd.oasis.opendocument.text",
            "text/html",
            "application/xhtml+xml",
            "image/png",
            "image/jpeg",
            "image/gif",
            "image/webp");

    private AttachmentLimits() {}

    /** Whether files of this type are taken, which is what their content was found to be. */
    public static boolean takes(String mediaType) {
        return TAKEN.contains(mediaType.replaceFirst(";.*", "").strip());
    }

    /** A title made of a file's name: without its ending, as long as titles are. */
    public static String titled(String fileName) {
        var bare = fileName.replaceFirst("(?<=.)\\.\\w{1,5}$", "")
                .replace('_', ' ')
                .strip();
        var title = bare.isEmpty() ? fileName : bare;
        return title.codePointCount(0, title.length()) <= TITLE
                ? title
                : title.substring(0, title.offsetByCodePoints(0, TITLE));
    }

    /**
     * What an attachment is to be called.
     *
     * @throws Refusal of a title that is missing, and of words that are too many
     */
    public static String title(String typed) {
        var title = typed.strip();
        if (title.isEmpty()) throw new Refusal("knowledge.refused.attachment-title");
        if (title.length() > TITLE) throw new Refusal("knowledge.refused.words-long", TITLE);
        return title;
    }

    /**
     * What is to be said of an attachment.
     *
     * @throws Refusal of words that are too many
     */
    public static String alt(String typed) {
        var alt = typed.strip();
        if (alt.length() > ALT) throw new Refusal("knowledge.refused.words-long", ALT);
        return alt;
    }
}
