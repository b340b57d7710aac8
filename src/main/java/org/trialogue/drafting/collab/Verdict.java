package org.trialogue.drafting.collab;

import org.trialogue.drafting.domain.Commit;
import org.trialogue.drafting.domain.Version;

/** What became of a submission. */
sealed interface Verdict {

    /** It holds. */
    record Kept(Commit commit, Version version) implements Verdict {}

    /** It had come before, and this is what became of it then. */
    record Repeated(Commit commit) implements Verdict {}

    /** A rule says no; the key is that of the sentence that says why. */
    record Rejected(Reason reason, String messageKey) implements Verdict {

        Rejected(Reason reason) {
            this(reason, "drafting.rejected." + reason.key());
        }
    }

    /** Made on a version so old that the client must first be brought up to date. */
    record Behind() implements Verdict {}

    /** Which kind of rule said no. */
    enum Reason {
        /** No mandate in this room. */
        MANDATE,
        /** Not at this stage, in this capacity. */
        STAGE,
        /** Made on a version that there is not. */
        VERSION,
        /** Steps that are none, or do not fit the text they were made on. */
        STEP,
        /** The text would become too long. */
        LENGTH,
        /** More than a suggestion, where no more is allowed. */
        SUGGESTION,
        /** A provision that is agreed is left as it is. */
        LOCKED;

        String key() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
