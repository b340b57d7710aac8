package org.trialogue.notifications.domain;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The kinds of notices that members choose about. A notice's kind is what its topic begins with; some of these go by one name and are chosen about
 * together. One that has no line here goes with the other notices that wait, or with the other news.
 */
public enum Kind {
    REPORT(true, "plans.report"),
    ACCEPT(true, "plans.accept"),
    ANSWER(true, "plans.answer"),
    ASSIGNED(true, "drafting.assigned"),
    POSITION(true, "drafting.position"),
    ADOPTION(true, "drafting.adoption", "drafting.silence", "drafting.substantive"),
    ROOM_TASK(true, "rooms.to-do"),
    NOMINATION(
            true,
            "membership.nomination",
            "membership.nomination-returned",
            "membership.nomination-answer",
            "membership.side-asks",
            "membership.government-asked",
            "membership.tasks",
            "membership.on-behalf"),
    OTHER_WAITS(true, "other.waits"),
    MENTION(false, "drafting.mention"),
    COMMENT_MENTION(false, "drafting.comment-mention"),
    REPLY(false, "drafting.reply"),
    ROOM_MENTION(false, "rooms.mention"),
    ROOM_NEWS(false, "rooms.thread", "rooms.message", "rooms.file"),
    STAGE(
            false,
            "drafting.stage",
            "drafting.narrowing",
            "drafting.silence-told",
            "drafting.silence-ended",
            "drafting.substantive-told",
            "drafting.substantive-settled"),
    POSITION_ANSWERED(false, "drafting.position-answered"),
    MANDATE(
            false,
            "membership.own-mandate",
            "membership.side-joined",
            "membership.side-before",
            "membership.side-left",
            "membership.mandate-ends",
            "membership.mandate-term",
            "membership.mandate-over",
            "membership.nomination-news",
            "membership.government-group",
            "membership.room",
            "membership.room-seat",
            "membership.room-seat-ends",
            "membership.piece",
            "membership.on-behalf-answered"),
    CALENDAR(false, "membership.calendar"),
    ANSWERED(false, "plans.answered"),
    COMMITMENT_COMMENT(false, "plans.mention", "plans.comment"),
    REMINDER(false, "plans.reminder", "plans.report-asked"),
    SEARCH_ALERT(false, "knowledge.alert"),
    OTHER_NEWS(false, "other.news");

    private final List<String> topics;
    private final boolean waits;

    Kind(boolean waits, String... topics) {
        this.topics = List.of(topics);
        this.waits = waits;
    }

    /** The kind that has a line of its own under this beginning of topics. */
    public static Optional<Kind> named(String topic) {
        return Stream.of(values()).filter(kind -> kind.topics.contains(topic)).findFirst();
    }

    /** The kind a notice goes with. */
    public static Kind of(String topic, boolean waits) {
        return named(topic).orElse(waits ? OTHER_WAITS : OTHER_NEWS);
    }

    /** All beginnings of topics that go by the same name as this one, itself among them. */
    public static List<String> alike(String topic) {
        return named(topic).map(Kind::topics).orElse(List.of(topic));
    }

    /** The kind that holds for this one while nothing was chosen about it. */
    public Kind rest() {
        return waits ? OTHER_WAITS : OTHER_NEWS;
    }

    /** What topics of this kind begin with, by which it is kept. */
    public String topic() {
        return topics.getFirst();
    }

    /** All that topics of this kind begin with. */
    public List<String> topics() {
        return topics;
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
        return "notifications.kind." + topic();
    }
}
