package org.trialogue.membership;

import java.util.Locale;

/** What sort of body a working group is: with which rules it starts, and who must be there for it to be constituted. */
public enum Preset {
    /** A committee of a conference, which discusses a text in two sessions. */
    COMMITTEE,
    /** A meeting of experts, which seeks conclusions without a vote. */
    EXPERTS,
    /** A national committee that is consulted under the Tripartite Consultation Convention, 1976 (No. 144). */
    NATIONAL,
    /** Employers and workers alone. */
    BIPARTITE;

    /** Whether governments must be represented for it to be constituted. */
    public boolean needsGovernments() {
        return this != BIPARTITE;
    }

    /** The word used in text keys: lower case. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
