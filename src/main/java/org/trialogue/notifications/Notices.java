package org.trialogue.notifications;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.trialogue.platform.MemberId;

/** Where features hand in notices, and where Home finds them. */
public interface Notices {

    /** Posts a notice, once for its recipient and topic however often it is called: again, it brings the one that waits up to date. */
    void post(Notice notice);

    /**
     * Posts news to those who follow the thing that it leads to, once for its topic; its own recipient, who did it, aside.
     *
     * @param among those who may be told; null for all
     */
    void postToFollowers(Notice news, @Nullable Collection<MemberId> among);

    /** What was asked for is done: takes away for good what was posted under the topic: for one member, or for everyone where none is named. */
    void settle(String topic, @Nullable MemberId recipient);

    /** It is not to be done now: takes away what was posted under the topic, for one member or for everyone, until it is posted again. */
    void withdraw(String topic, @Nullable MemberId recipient);

    /** The same for everyone to whom something was posted under the topic, these members aside. */
    void withdrawFromOthers(String topic, Set<MemberId> stay);

    /** What waits for the member signed in: the next due first, then the newest; at most as many as asked. */
    List<Posted> waiting(int atMost);

    /** The same, from a place on. */
    List<Posted> waiting(int from, int atMost);

    /** How much waits for the member signed in. */
    int countWaiting();

    /** What is news to the member signed in and not muted, the newest first. */
    List<Posted> news(int atMost);

    /** The same, from a place on. */
    List<Posted> news(int from, int atMost);

    /** How much news there is to the member signed in. */
    int countNews();

    /** How much of what waits and what is news the member signed in has not read; what is muted is not counted. */
    int countUnread();
}
