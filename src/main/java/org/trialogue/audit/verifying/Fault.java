package org.trialogue.audit.verifying;

/**
 * Where a room's chain breaks first.
 *
 * @param number the entry's number; of a seal, that of its first entry
 */
record Fault(long number, Kind kind) {

    /** What is wrong there, in words for an operator. */
    enum Kind {
        CHANGED("the entry is not what was written"),
        ERASED_EARLY("who it was is erased from the entry, sooner than the portal does"),
        MISSING("the entry is missing"),
        MOVED("the entry stood at another number when it was written"),
        REWRITTEN("an entry under the seal that begins here was written anew after it was sealed"),
        SEAL_FORGED("the seal that begins here is not what was computed when it was added"),
        SEAL_MISSING("a seal is missing here, or does not stand on the one before"),
        WITNESS("the seal is not the one that the witness holds"),
        WITNESS_ALONE("the witness holds a later seal than the record has");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }
}
