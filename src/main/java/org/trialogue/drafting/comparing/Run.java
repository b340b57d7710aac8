package org.trialogue.drafting.comparing;

import java.util.List;

/** Words one after the other of which the same became. */
public sealed interface Run {

    /** The words. */
    List<Word> words();

    /** They stand in both versions. */
    record Kept(List<Word> words) implements Run {
        /** Keeps its own copy. */
        public Kept {
            words = List.copyOf(words);
        }
    }

    /** They stand in the older version alone. */
    record Deleted(List<Word> words) implements Run {
        /** Keeps its own copy. */
        public Deleted {
            words = List.copyOf(words);
        }
    }

    /** They stand in the newer version alone. */
    record Inserted(List<Word> words) implements Run {
        /** Keeps its own copy. */
        public Inserted {
            words = List.copyOf(words);
        }
    }
}
