package org.trialogue.plans;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.trialogue.membership.Organization;

/**
 * Whether an organization has accepted what is promised in its name.
 *
 * @param said who accepted or declined it for the organization last, or null where nobody did
 * @param reason why it was declined, or null where it was not
 * @param since what was put differently since then
 */
public record Acceptance(
        Organization party,
        State state,
        @Nullable Said said,
        @Nullable String reason,
        List<Difference> since) {

    /** How it stands. */
    public enum State {
        /** The secretariat wrote it down; the organization has not accepted it. */
        ENTERED,
        /** Accepted as it stands. */
        ACCEPTED,
        /** It was accepted, and put differently since. */
        LAPSED,
        /** The organization said that it does not promise this. */
        DECLINED;

        /** The word used in text keys: lower case. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Keeps its own copy. */
    public Acceptance {
        since = List.copyOf(since);
    }
}
