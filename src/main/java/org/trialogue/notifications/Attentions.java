package org.trialogue.notifications;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trialogue.platform.Refusal;

/**
 * Which single things the member signed in follows and mutes, beside kinds and working groups. A thing is named by its address within the
 * portal, such as {@code threads/<key>}. Nobody else knows of it.
 */
public interface Attentions {

    /** What the member wants to hear of a thing. */
    Attention of(String thing);

    /**
     * From now on the member wants to hear this of it.
     *
     * @throws Refusal when there is no such thing, or the member may not see it
     */
    void choose(String thing, Attention attention);

    /** All that the member follows or mutes, the last chosen first. */
    List<Chosen> all();

    /**
     * A thing that somebody follows or mutes.
     *
     * @param name what it is called; null where the member may not see it any more
     */
    record Chosen(String thing, @Nullable String name, Attention attention) {}
}
