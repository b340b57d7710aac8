package org.trialogue.notifications.application;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMailUtil;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.trialogue.notifications.MailSetting;
import org.trialogue.notifications.domain.DeliveryRows;
import org.trialogue.notifications.domain.DigestRows;
import org.trialogue.notifications.domain.Kind;
import org.trialogue.notifications.domain.Pace;
import org.trialogue.notifications.domain.Rhythm;
import org.trialogue.platform.MemberId;

/** Digests: at the hour their reader chose, with what came until then, once. */
class DigestTest extends MailSetting {

    private static final Rhythm LIMA = new Rhythm(ZoneId.of("America/Lima"), 18, DayOfWeek.FRIDAY, true, true);

    @Autowired
    private DeliveryRows rows;

    @Autowired
    private DigestRows digests;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Post post;

    @Autowired
    private MailChoices choices;

    private final Instant tomorrow = LIMA.lastDaily(Instant.now().plus(Duration.ofDays(1)));

    /** What other tests told their members would all be sent by the first digest, mail by mail. */
    @BeforeAll
    static void nobodyElseWaits() {
        owner().sql("delete from notifications.notice").update();
    }

    @Test
    void news_come_in_one_digest_at_the_hour_of_the_members_zone() throws Exception {
        var member = living(LIMA);
        news(member, "First", null);
        news(member, "Second", null);
        pass(tomorrow.minusSeconds(1));
        assertThat(mails(member)).isEmpty();
        pass(tomorrow.plusSeconds(1));
        pass(tomorrow.plus(Duration.ofHours(1)));
        var mail = mails(member).getFirst();
        assertThat(mails(member)).hasSize(1);
        assertThat(mail.getSubject()).isEqualTo("Your digest: nothing waits for you, 2 pieces of news");
        assertThat(header(mail, "List-Id")).isEqualTo("<digest.notices.portal.example>");
        assertThat(GreenMailUtil.getWholeMessage(mail))
                .contains("Your report was confirmed: First", "Your report was confirmed: Second");
    }

    @Test
    void what_is_told_once_a_week_waits_for_its_day_and_comes_with_the_news_of_the_day() {
        var member = living(LIMA);
        council.as(member, () -> chosen(Kind.ANSWERED, Pace.WEEKLY));
        news(member, "Of the week", null);
        var friday = LIMA.lastWeekly(Instant.now().plus(Duration.ofDays(7)));
        if (friday.isAfter(tomorrow)) {
            pass(tomorrow.plusSeconds(1));
            assertThat(mails(member)).isEmpty();
        }
        posted(member, "drafting.mention/" + member, "plans.notice.contested", "Of the day", false, null);
        pass(friday.plusSeconds(1));
        assertThat(mails(member)).isNotEmpty();
        assertThat(mails(member).stream().map(GreenMailUtil::getWholeMessage))
                .anyMatch(mail -> mail.contains("Of the week"));
    }

    @Test
    void two_nodes_at_once_make_one_digest() throws Exception {
        var members = IntStream.range(0, 10).mapToObj(n -> living(LIMA)).toList();
        members.forEach(member -> news(member, "Once", null));
        var start = new CyclicBarrier(2);
        Callable<Void> node = () -> {
            start.await();
            pass(tomorrow.plusSeconds(5));
            return null;
        };
        try (var nodes = Executors.newFixedThreadPool(2)) {
            for (var done : nodes.invokeAll(List.of(node, node))) done.get();
        }
        assertThat(members).allSatisfy(member -> assertThat(mails(member)).hasSize(1));
    }

    @Test
    void who_switched_digests_off_gets_none_and_what_grew_old_is_let_go() {
        var off = living(new Rhythm(LIMA.zone(), 18, DayOfWeek.FRIDAY, true, false));
        var away = living(LIMA);
        news(off, "Off", null);
        news(away, "Old", null);
        owner().sql("update notifications.notice set posted_at = posted_at - interval '20 days' where recipient = ?")
                .param(away.value())
                .update();
        pass(tomorrow.plusSeconds(5));
        assertThat(mails(off)).isEmpty();
        assertThat(mails(away)).isEmpty();
    }

    @Test
    void what_was_done_or_withdrawn_is_forgotten_after_a_year_and_nothing_else_is() {
        var member = someone();
        for (var topic : List.of("done", "withdrawn", "waits"))
            posted(member, "plans.report/" + topic, "plans.notice.report", topic, true, null);
        notices.settle("plans.report/done", member);
        notices.withdraw("plans.report/withdrawn", member);
        var settled = Instant.now();
        digests.forgetNotices(settled.minus(Duration.ofMinutes(1)));
        assertThat(topics(member))
                .containsExactlyInAnyOrder("plans.report/done", "plans.report/withdrawn", "plans.report/waits");
        owner().sql("update notifications.notice set settled_at = settled_at - interval '366 days' where recipient = ?")
                .param(member.value())
                .update();
        assertThat(digests.forgetNotices(settled.minus(NoticeJobs.KEPT))).isGreaterThanOrEqualTo(2);
        assertThat(topics(member)).containsExactly("plans.report/waits");
    }

    @Test
    void a_long_digest_says_how_much_more_there_is() {
        var member = living(LIMA);
        IntStream.range(0, 60).forEach(n -> news(member, "Number " + n, null));
        pass(tomorrow.plusSeconds(5));
        assertThat(GreenMailUtil.getWholeMessage(mails(member).getFirst())).contains("10 more stand in your inbox.");
    }

    @Test
    void three_thousand_members_are_gone_through_some_at_a_time() {
        var mark = "many-" + tomorrow.toEpochMilli();
        jdbc.sql("""
                        insert into membership.member
                          (id, version, subject, given_name, family_name, email, language, affiliation, joined_at)
                        select gen_random_uuid(), 0, ? || n, 'Ada', 'Byron', n || '@example.org', 'en', 'WORKERS', now()
                          from generate_series(1, 3000) n""").param(mark).update();
        try {
            jdbc.sql("""
                            select count(notifications.post(gen_random_uuid(), id, 'plans.answered/many', 'plans.notice.confirmed', '["x"]',
                              'plans', false, null, null, now())) from membership.member where subject like ? || '%'""").param(mark).query(Long.class).single();
            assertThat(digests.awaiting(null, 200)).hasSize(200);
            var noon = Instant.now()
                    .plus(Duration.ofDays(1))
                    .truncatedTo(ChronoUnit.DAYS)
                    .plus(Duration.ofHours(12));
            queueing(noon).digests();
            queueing(noon.plusSeconds(60)).digests();
            assertThat(queued(mark)).isEqualTo(3_000);
        } finally {
            forget(mark);
        }
    }

    private static List<String> topics(MemberId member) {
        return owner().sql("select topic from notifications.notice where recipient = ?")
                .param(member.value())
                .query((row, n) -> Objects.requireNonNull(row.getString(1)))
                .list();
    }

    private static long queued(String mark) {
        return owner().sql("""
                        select count(*) from notifications.delivery d join membership.member m on m.id = d.recipient
                         where m.subject like ? || '%' and d.purpose = 'DIGEST'""").param(mark).query(Long.class).single();
    }

    private static void forget(String mark) {
        for (var statement : List.of(
                "delete from notifications.notice where recipient in (select id from membership.member where subject"
                        + " like ? || '%')",
                "delete from notifications.delivery where recipient in (select id from membership.member where subject"
                        + " like ? || '%')",
                "delete from membership.member where subject like ? || '%'"))
            owner().sql(statement).param(mark).update();
    }

    private MemberId living(Rhythm rhythm) {
        var member = someone();
        council.as(member, () -> {
            choices.keep(rhythm);
            return true;
        });
        return member;
    }

    private boolean chosen(Kind kind, Pace pace) {
        choices.choose(kind, pace);
        return true;
    }

    private Queueing queueing(Instant moment) {
        return new Queueing(digests, transaction, at(moment));
    }

    private void pass(Instant moment) {
        queueing(moment).digests();
        new Sending(rows, at(moment)).all(post);
    }
}
