package org.trialogue.notifications.domain;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * The kinds of notices that members choose about. A notice's kind is what its topic begins with; one that has no line here goes with the
 * other notices that wait, or with the other news.
 */
public enum Kind {
    REPORT("plans", "report", true),
    ACCEPT("plans", "accept", true),
    ANSWER("plans", "answer", true),
    ASSIGNED("drafting", "assigned", true),
    OTHER_WAITS("other", "waits", true),
    MENTION("drafting", "mention", false),
    COMMENT_MENTION("drafting", "comment-mention", false),
    REPLY("drafting", "reply", false),
    ANSWERED("plans", "answered", false),
    REMINDER("plans", "reminder", false),
    SEARCH_ALERT("knowledge", "alert", false),
    OTHER_NEWS("other", "news", false);

    private final String topic;
    private final boolean waits;

    Kind(String module, String name, boolean waits) {
        this.topic = module + "." + name;
        this.waits = waits;
    }

    /** The kind that has a line of its own under this beginning of topics. */
    public static Optional<Kind> named(String topic) {
        return Stream.of(values()).filter(kind -> kind.topic.equals(topic)).findFirst();
    }

    /** The kind a notice goes with. */
    public static Kind of(String topic, boolean waits) {
        return named(topic).orElse(waits ? OTHER_WAITS : OTHER_NEWS);
    }

    /** What topics of this kind begin with. */
    public String topic() {
        return topic;
    }

    /** Whether a member must act, and not only know. */
    public boolean waits() {
        return waits;
    }

    /** What holds for who has chosen nothing: what waits is said at once, news once a day. */
    public Pace usual() {
        return waits ? Pace.INSTANT : Pace.DAILY;
    }

    /** The key of its name. */
    public String nameKey() {
        return "notifications.kind." + topic;
    }
}
