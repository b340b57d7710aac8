package org.trialogue.plans;

import java.util.Locale;

/** Who reads a piece of evidence. */
public enum Confidentiality {
    /** The whole working group. */
    ROOM,
    /** Those who may confirm or contest the report, the secretariat, and of what the lead party gave that party; nobody else. */
    ANSWERING;

    /** The word used in text keys and by scripts: lower case. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
