package org.trialogue.drafting.domain;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.trialogue.drafting.TextId;
import org.trialogue.platform.Affiliation;
import org.trialogue.prosemirror.Node;

/**
 * A text that everyone signed in reads, as it was adopted.
 *
 * @param number how often it was published by then
 * @param body what the working group is called that adopted it
 * @param sides those that sat in it for somebody then
 * @param binding whether it binds; otherwise it is guidance
 * @param sha256 of its canonical JSON
 */
public record PublishedText(
        TextId id,
        int number,
        String title,
        Locale language,
        String body,
        List<Affiliation> sides,
        boolean binding,
        String sha256,
        Node doc,
        Instant adoptedAt,
        Instant publishedAt) {

    /** As read; the sides are copied. */
    public PublishedText {
        sides = List.copyOf(sides);
    }

    /** Its address within the portal, beginning with no slash. */
    public String link() {
        return link(id);
    }

    /** The address at which a text is read once it is published. */
    public static String link(TextId id) {
        return "guidance/" + id;
    }
}
