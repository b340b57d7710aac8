package org.trialogue.bench;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.trialogue.notifications.application.Queueing;
import org.trialogue.notifications.application.Sending;
import org.trialogue.notifications.mail.WrittenOut;

/** The digests of all members at once: made, put into words, and thrown away where a mail server would take them. */
final class Digests {

    private static final int NEWS = 10;

    private static final String FORGET = "delete from notifications.%s where recipient in"
            + " (select id from membership.member where email like 'member-%%@example.org')";

    private static final String POST = """
            insert into notifications.notice (id, recipient, topic, message_key, arguments, link, waits, room_id, posted_at, mail_due)
            select gen_random_uuid(), m.member_id, 'plans.answered/' || k, 'plans.notice.confirmed',
                   jsonb_build_array('Train inspectors on what holds in fishing, so that those who work there know their rights (' || k || ')'),
                   'commitments/' || md5(k::text)::uuid, false, r.id, now() - interval '2 days', true
              from (select distinct on (a.member_id) a.member_id, a.working_group_id from membership.mandate a
                      join membership.member p on p.id = a.member_id where p.email like 'member-%@example.org') m
              join membership.room r on r.working_group_id = m.working_group_id and r.kind = 'SHARED'
             cross join generate_series(1, ?) k""";

    private final Stand stand;
    private final ManyPlans plans;

    Digests(Stand stand, ManyPlans plans) {
        this.stand = stand;
        this.plans = plans;
    }

    void print() throws Exception {
        for (var table : new String[] {"notice", "delivery"})
            plans.owner().sql(FORGET.formatted(table)).update();
        plans.owner().sql(POST).param(NEWS).update();
        plans.owner().sql("vacuum analyze notifications.notice").update();
        System.out.printf(
                "%nDigests of %,d members, %d news in each:%n%n| what | digests | seconds | a second |%n| --- | ---: | ---: | ---: |%n",
                ManyPlans.members(), NEWS);
        var made = Times.of(() -> stand.the(Queueing.class).digests());
        row("made", waiting(), made);
        var written = new AtomicInteger();
        var sent = Times.of(() ->
                stand.the(Sending.class).all(new WrittenOut(stand::the, mail -> written.incrementAndGet()).post()));
        row("put into words and let go", written.get(), sent);
    }

    private int waiting() {
        return plans.owner()
                .sql("select count(*) from notifications.delivery where state = 'QUEUED' and purpose = 'DIGEST'")
                .query(Integer.class)
                .single();
    }

    private static void row(String what, int digests, Duration took) {
        var seconds = took.toMillis() / 1e3;
        System.out.printf("| %s | %,d | %.1f | %,.0f |%n", what, digests, seconds, digests / seconds);
    }
}
