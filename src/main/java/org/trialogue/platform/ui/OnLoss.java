package org.trialogue.platform.ui;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * How an open page meets that its reader has lost a mandate or the way into a room, or speaks in another capacity. A page that says nothing is
 * shown anew, as it is for who comes now.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface OnLoss {

    /** What becomes of the page. */
    Answer value();

    /** What can become of a page. */
    enum Answer {
        /** It notes in {@link RoomPages} what it shows of which room, and that alone is taken off: what is being written elsewhere stays. */
        GIVES_UP_ROOMS,

        /** It stays: nothing on it comes with a mandate or a room. */
        STAYS
    }
}
