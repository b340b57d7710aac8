package org.trialogue.notifications.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.trialogue.membership.WorkingGroupId;
import org.trialogue.notifications.MailSetting;
import org.trialogue.notifications.domain.Kind;
import org.trialogue.notifications.domain.Looked;
import org.trialogue.notifications.domain.Looked.Shelf;
import org.trialogue.notifications.domain.Pace;
import org.trialogue.platform.MemberId;
import org.trialogue.platform.Refusal;

/** What stands in an inbox, and that it is its member's alone. */
class InboxTest extends MailSetting {

    private static final Looked UNREAD = Looked.ALL.on(Shelf.UNREAD);

    @Autowired
    private Inbox inbox;

    @Autowired
    private MailChoices choices;

    @Test
    void what_was_read_is_counted_no_more_until_it_is_marked_unread() {
        var member = someone();
        waits(member, "One", null);
        news(member, "Two", null);
        var first = council.as(member, () -> inbox.list(UNREAD, 0, 10)).getFirst();
        council.as(member, () -> done(() -> inbox.mark(first.id(), true)));
        assertThat(council.as(member, notices::countUnread)).isEqualTo(1);
        assertThat(council.as(member, () -> inbox.list(UNREAD, 0, 10)))
                .noneMatch(entry -> entry.id().equals(first.id()));
        council.as(member, () -> done(() -> inbox.mark(first.id(), false)));
        assertThat(council.as(member, notices::countUnread)).isEqualTo(2);
    }

    @Test
    void all_that_is_looked_for_is_marked_at_once_and_nothing_else() {
        var member = someone();
        waits(member, "Waits", null);
        news(member, "News", null);
        news(member, "More news", null);
        assertThat(council.as(member, () -> inbox.markAll(Looked.ALL.on(Shelf.NEWS))))
                .isEqualTo(2);
        assertThat(council.as(member, () -> inbox.list(UNREAD, 0, 10)))
                .singleElement()
                .satisfies(entry -> assertThat(entry.posted().notice().waits()).isTrue());
    }

    @Test
    void nobody_reads_or_marks_a_notice_of_someone_else() {
        var member = someone();
        var other = someone();
        waits(member, "Mine", null);
        var mine = council.as(member, () -> inbox.list(UNREAD, 0, 10)).getFirst();
        council.as(other, () -> done(() -> inbox.mark(mine.id(), true)));
        assertThat(council.as(other, () -> inbox.count(Looked.ALL))).isZero();
        assertThat(council.as(other, () -> inbox.markAll(Looked.ALL))).isZero();
        assertThat(council.as(member, () -> inbox.count(UNREAD))).isEqualTo(1);
    }

    @Test
    void choices_and_what_is_muted_are_seen_by_their_member_alone() {
        var body = council.convene();
        var member = body.workers().member();
        council.as(
                member,
                () -> done(() -> {
                    inbox.muteKind("plans.report");
                    inbox.mute(body.id());
                    choices.choose(Kind.REPORT, Pace.WEEKLY);
                    choices.keep(choices.rhythm().orElse(org.trialogue.notifications.domain.Rhythm.USUAL));
                }));
        for (var table : new String[] {"muted_kind", "muted_working_group", "mail_pace", "mail_rhythm"}) {
            assertThat(council.rows(member, "notifications." + table)).as(table).isEqualTo(1);
            assertThat(council.rows(body.employers().member(), "notifications." + table))
                    .as(table)
                    .isZero();
        }
        assertThatThrownBy(() -> council.as(
                        body.employers(),
                        () -> jdbc.sql("insert into notifications.mail_pace values (?, 'plans.report', 'NONE')")
                                .param(member.value())
                                .update()))
                .rootCause()
                .hasMessageContaining("row-level security");
        assertThat(council.as(member, choices::paces)).containsEntry(Kind.REPORT, Pace.WEEKLY);
        assertThat(council.as(body.employers(), choices::paces)).containsEntry(Kind.REPORT, Pace.INSTANT);
    }

    @Test
    void what_is_muted_stands_apart_and_is_not_counted_until_it_is_followed_again() {
        var body = council.convene();
        var member = body.workers().member();
        news(member, "Of the group", body.shared());
        news(member, "Of no group", null);
        council.as(member, () -> done(() -> inbox.mute(body.id())));
        assertThat(count(member, Shelf.ALL)).isEqualTo(1);
        assertThat(count(member, Shelf.MUTED)).isEqualTo(1);
        assertThat(council.as(member, notices::countUnread)).isEqualTo(1);
        assertThat(council.as(member, notices::countNews)).isEqualTo(1);
        council.as(member, () -> done(() -> inbox.follow(body.id())));
        council.as(member, () -> done(() -> inbox.muteKind("plans.answered")));
        assertThat(count(member, Shelf.MUTED)).isEqualTo(2);
        council.as(member, () -> done(() -> inbox.followKind("plans.answered")));
        assertThat(count(member, Shelf.MUTED)).isZero();
    }

    @Test
    void a_working_group_that_is_none_cannot_be_muted() {
        var member = someone();
        assertThatThrownBy(() ->
                        council.as(member, () -> done(() -> inbox.mute(new WorkingGroupId(UUID.randomUUID())))))
                .isInstanceOf(Refusal.class)
                .hasMessage("notifications.refused.no-group");
    }

    @Test
    void a_kind_and_a_working_group_narrow_what_is_looked_for() {
        var body = council.convene();
        var member = body.workers().member();
        waits(member, "Report", body.shared());
        news(member, "Answer", body.shared());
        news(member, "Elsewhere", null);
        assertThat(council.as(member, () -> inbox.list(new Looked(Shelf.ALL, "plans.answered", body.id()), 0, 10)))
                .singleElement()
                .satisfies(
                        entry -> assertThat(entry.posted().notice().arguments()).containsExactly("Answer"));
        assertThat(council.as(member, inbox::kinds))
                .filteredOn(kind -> kind.startsWith("plans."))
                .containsExactly("plans.answered", "plans.report");
    }

    @Test
    void what_goes_by_one_name_is_muted_looked_for_and_heard_again_together() {
        var member = someone();
        posted(member, "rooms.thread/" + UUID.randomUUID(), "plans.notice.answered", "Thread", false, null);
        posted(member, "rooms.message/" + UUID.randomUUID(), "plans.notice.answered", "Message", false, null);
        posted(member, "rooms.mention/" + UUID.randomUUID(), "plans.notice.answered", "Mention", false, null);
        assertThat(council.as(member, inbox::kinds)).containsExactlyInAnyOrder("rooms.mention", "rooms.thread");
        assertThat(council.as(member, () -> inbox.count(new Looked(Shelf.ALL, "rooms.message", null))))
                .isEqualTo(2);
        council.as(member, () -> done(() -> inbox.muteKind("rooms.message")));
        assertThat(council.as(member, inbox::mutedKinds)).containsExactly("rooms.thread");
        assertThat(council.as(member, () -> inbox.list(Looked.ALL, 0, 10)))
                .singleElement()
                .satisfies(
                        entry -> assertThat(entry.posted().notice().arguments()).containsExactly("Mention"));
        council.as(member, () -> done(() -> inbox.followKind("rooms.thread")));
        assertThat(council.as(member, () -> inbox.count(Looked.ALL))).isEqualTo(3);
    }

    @Test
    void what_nothing_was_chosen_about_goes_as_the_rest_does() {
        var member = someone();
        council.as(member, () -> done(() -> choices.choose(Kind.OTHER_NEWS, Pace.NONE)));
        council.as(member, () -> done(() -> choices.choose(Kind.ROOM_NEWS, Pace.WEEKLY)));
        assertThat(council.as(member, choices::paces))
                .containsEntry(Kind.ROOM_MENTION, Pace.NONE)
                .containsEntry(Kind.ROOM_NEWS, Pace.WEEKLY)
                .containsEntry(Kind.NOMINATION, Pace.INSTANT);
        posted(member, "rooms.message/" + UUID.randomUUID(), "plans.notice.answered", "Message", false, null);
        posted(member, "rooms.mention/" + UUID.randomUUID(), "plans.notice.answered", "Mention", false, null);
        assertThat(owner().sql("""
                        select m.pace from notifications.mailable m join notifications.notice n on n.id = m.id
                         where n.recipient = ? order by n.kind""").param(member.value()).query(String.class).list())
                .containsExactly("NONE", "WEEKLY");
    }

    @Test
    void a_notice_that_comes_back_is_unread_and_mailed_again() {
        var member = someone();
        var topic = "plans.report/" + UUID.randomUUID();
        posted(member, topic, "plans.notice.report", "Back", true, null);
        council.as(member, () -> inbox.markAll(Looked.ALL));
        posted(member, topic, "plans.notice.report", "Brought up to date", true, null);
        assertThat(council.as(member, notices::countUnread)).isZero();
        notices.withdraw(topic, member);
        posted(member, topic, "plans.notice.report", "Back", true, null);
        assertThat(council.as(member, notices::countUnread)).isEqualTo(1);
        assertThat(owner().sql("select mail_due from notifications.notice where topic = ?")
                        .param(topic)
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void what_is_posted_again_says_all_of_it_anew() {
        var member = someone();
        var topic = "plans.report/" + UUID.randomUUID();
        posted(member, topic, "plans.notice.report", "Due", true, null);
        posted(member, topic, "plans.notice.confirmed", "Done", false, null);
        assertThat(council.as(member, () -> inbox.list(Looked.ALL, 0, 10)))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.posted().notice().messageKey()).isEqualTo("plans.notice.confirmed");
                    assertThat(entry.posted().notice().arguments()).containsExactly("Done");
                    assertThat(entry.posted().notice().waits()).isFalse();
                });
    }

    @Test
    void what_is_withdrawn_from_everyone_may_come_back_and_what_is_settled_may_not() {
        var members = List.of(someone(), someone());
        var topic = "plans.report/" + UUID.randomUUID();
        members.forEach(member -> posted(member, topic, "plans.notice.report", "Due", true, null));
        notices.withdraw(topic, null);
        for (var member : members)
            assertThat(council.as(member, () -> inbox.count(Looked.ALL))).isZero();
        members.forEach(member -> posted(member, topic, "plans.notice.report", "Due", true, null));
        for (var member : members)
            assertThat(council.as(member, () -> inbox.count(Looked.ALL))).isEqualTo(1);
        notices.settle(topic, null);
        members.forEach(member -> posted(member, topic, "plans.notice.report", "Due", true, null));
        for (var member : members)
            assertThat(council.as(member, () -> inbox.count(Looked.ALL))).isZero();
    }

    @Test
    void ten_thousand_notices_stay_quick() {
        var member = someone();
        jdbc.sql("""
                        select count(notifications.post(gen_random_uuid(), ?, 'plans.answered/' || n,
                          'plans.notice.confirmed', '["x"]', 'plans', false, null, null, now() - n * interval '1 minute'))
                          from generate_series(1, 10000) n""").param(member.value()).query(Long.class).single();
        owner().sql("analyze notifications.notice").update();
        council.as(member, () -> inbox.list(Looked.ALL, 0, 30));
        var began = System.nanoTime();
        assertThat(council.as(member, () -> inbox.list(Looked.ALL, 9_000, 30))).hasSize(30);
        assertThat(council.as(member, notices::countUnread)).isEqualTo(10_000);
        assertThat(council.as(member, () -> inbox.list(new Looked(Shelf.UNREAD, "plans.answered", null), 0, 30)))
                .hasSize(30);
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(1));
        assertThat(council.as(member, () -> inbox.markAll(Looked.ALL))).isEqualTo(10_000);
    }

    private int count(MemberId member, Shelf shelf) {
        return council.as(member, () -> inbox.count(new Looked(shelf, "plans.answered", null)));
    }

    private static boolean done(Runnable deed) {
        deed.run();
        return true;
    }
}
