package org.trialogue.drafting;

import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.trialogue.platform.Acting;

/**
 * What comes about of a provision unless somebody objects until a day, after the drafting procedure, "Positions and consent".
 *
 * @param version of the text, at which it was proposed
 * @param reason why an agreed provision is to be opened again; null for one that is to count as agreed
 * @param until the last day on which one can object
 * @param name of who proposed it; empty where it was not asked for
 */
public record Silence(
        UUID id,
        TextId text,
        String blockId,
        Deed deed,
        int version,
        @Nullable String reason,
        LocalDate until,
        Acting by,
        String name) {

    /** What comes about. */
    public enum Deed {
        AGREE,
        REOPEN;

        /** The word used in text keys: lower case. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** How it ended. */
    public enum Outcome {
        CAME_ABOUT,
        OBJECTED,
        WITHDRAWN,
        /** Something else came before: the wording changed, the text went on, or the Chair declared it. */
        LAPSED;

        /** The word used in text keys: lower case. */
        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** The same, with the name of who proposed it. */
    public Silence named(String who) {
        return new Silence(id, text, blockId, deed, version, reason, until, by, who);
    }
}
