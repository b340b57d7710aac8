package org.trialogue.drafting.ui;

import java.io.Serializable;
import org.trialogue.drafting.CommentThread;
import org.trialogue.platform.MemberId;

/**
 * The part that a reader takes in what is said beside a text.
 *
 * @param comments whether they say something
 * @param settlesAll whether they settle what others said, and give it to somebody; otherwise they settle what they began
 */
record Part(boolean comments, boolean settlesAll, MemberId reader) implements Serializable {

    boolean settles(CommentThread thread) {
        return comments
                && (settlesAll || thread.remarks().getFirst().by().member().equals(reader));
    }

    boolean assigns() {
        return comments && settlesAll;
    }
}
