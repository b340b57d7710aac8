package org.trialogue.drafting.domain;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.trialogue.drafting.TextId;
import org.trialogue.platform.files.FileId;

/** Where a picture of a text is found within the portal: what an image in the text names as its source. */
public record PictureAddress(TextId text, FileId file) {

    private static final String KEY = "([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})";
    private static final Pattern FORM = Pattern.compile("/texts/" + KEY + "/images/" + KEY);

    /** Reads the source of an image; empty when it is none of a picture. */
    public static Optional<PictureAddress> of(String source) {
        var form = FORM.matcher(source);
        return form.matches()
                ? Optional.of(new PictureAddress(
                        new TextId(UUID.fromString(form.group(1))), new FileId(UUID.fromString(form.group(2)))))
                : Optional.empty();
    }

    /** As an image names it, beginning with a slash. */
    @Override
    public String toString() {
        return "/texts/" + text + "/images/" + file;
    }
}
