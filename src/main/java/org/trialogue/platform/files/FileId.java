package org.trialogue.platform.files;

import java.util.UUID;

/** Names a file of a room. */
public record FileId(UUID value) {

    /** A key that nothing has had before. */
    public static FileId fresh() {
        return new FileId(UUID.randomUUID());
    }

    /** The address within the portal where those who may enter its room download it, beginning with no slash. */
    public String link() {
        return "files/" + value;
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
