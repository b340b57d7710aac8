package org.trialogue.drafting.domain;

import org.trialogue.prosemirror.Node;
import org.trialogue.prosemirror.Weight;

/** How long a text may get: so long that it can still be sent whole, at once, to whoever opens it. */
public final class Length {

    /** About two million letters in ordinary paragraphs, some thousand pages. */
    private static final int LARGEST = 4_000_000;

    private Length() {}

    /** Whether a text is short enough. */
    public static boolean fits(Node doc) {
        return Weight.of(doc) <= LARGEST;
    }

    /** Whether a text of so many letters can be short enough. */
    public static boolean mayFit(long letters) {
        return letters <= LARGEST;
    }

    /** Whether a change leaves a text short enough; what makes it shorter always may. */
    public static boolean allows(Node before, Node after) {
        return fits(after) || Weight.of(after) <= Weight.of(before);
    }
}
