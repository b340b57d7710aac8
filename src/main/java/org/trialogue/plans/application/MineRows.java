package org.trialogue.plans.application;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.trialogue.membership.Membership;
import org.trialogue.membership.RoomId;
import org.trialogue.plans.CommitmentId;
import org.trialogue.plans.Duty;
import org.trialogue.plans.Happened;
import org.trialogue.plans.PlanId;
import org.trialogue.plans.Reply;
import org.trialogue.plans.domain.Acceptable;
import org.trialogue.platform.Affiliation;
import org.trialogue.platform.MemberId;

/** Reads what waits for a member beyond what has a day of its own, and what changed in what they follow. */
@Component
class MineRows {

    private static final int MOST = 50;

    private static final String CHANGED = """
            with followed as (
              select c.id, c.plan_id, c.sentence, c.recorded_at from plans.commitment c
               where exists (select 1 from plans.follow f
                              where f.member_id = :me and f.plan_id = c.plan_id
                                and (f.commitment_id is null or f.commitment_id = c.id))),
            changed as (
              select 'PROMISED' as kind, w.sentence as about, w.id as commitment, w.plan_id, 'SECRETARIAT' as side, w.recorded_at as at
                from followed w where w.recorded_at > :since
              union all
              select 'ACCEPTED', w.sentence, w.id, w.plan_id, a.affiliation, a.accepted_at
                from followed w join plans.acceptance a on a.commitment_id = w.id
               where a.accepted_at > :since and a.member_id <> :me
              union all
              select 'REPORTED', w.sentence, w.id, w.plan_id, r.affiliation, r.reported_at
                from followed w join plans.report r on r.commitment_id = w.id
               where r.reported_at > :since and r.member_id <> :me
              union all
              select a.verdict, w.sentence, w.id, w.plan_id, a.affiliation, a.answered_at
                from followed w join plans.report r on r.commitment_id = w.id join plans.answer a on a.report_id = r.id
               where a.answered_at > :since and a.member_id <> :me
              union all
              select 'REPLIED', w.sentence, w.id, w.plan_id, y.affiliation, y.replied_at
                from followed w join plans.report r on r.commitment_id = w.id join plans.answer a on a.report_id = r.id
                join plans.reply y on y.answer_id = a.id
               where y.replied_at > :since and y.member_id <> :me
              union all
              select 'AGREED', p.title, null, p.id, v.affiliation, v.agreed_at
                from plans.agreed v join plans.plan p on p.id = v.plan_id
               where v.agreed_at > :since and v.member_id <> :me
                 and exists (select 1 from plans.follow f where f.member_id = :me and f.plan_id = p.id))
            select * from changed order by at desc, commitment limit :most""";

    private final JdbcClient jdbc;
    private final Membership membership;

    MineRows(JdbcClient jdbc, Membership membership) {
        this.jdbc = jdbc;
        this.membership = membership;
    }

    /** The plans in which something waits for the member's organization to be accepted, where they can do that. */
    List<Duty> toAccept(MemberId member) {
        return jdbc
                .sql("""
                        with mine as (select m.organization_id from membership.member m where m.id = :me)
                        select p.id, p.room_id, p.title, count(*) as number
                          from plans.plan p join plans.commitment c on c.plan_id = p.id
                         where p.state <> 'CLOSED'
                           and (c.lead_id = (select organization_id from mine)
                                or exists (select 1 from plans.co_lead s
                                            where s.commitment_id = c.id and s.organization_id = (select organization_id from mine)))
                           and (select organization_id from mine) in (select plans.unaccepted(c.id))
                         group by p.id, p.room_id, p.title order by p.title, p.id limit :most""")
                .param("me", member.value())
                .param("most", MOST)
                .query((row, n) -> binds(member, row)
                        ? Stream.of(new Duty(
                                Duty.Kind.ACCEPT,
                                row.getString("title"),
                                new PlanId(row.getObject("id", UUID.class)).link() + "/agreement",
                                row.getInt("number"),
                                null))
                        : Stream.<Duty>empty())
                .list()
                .stream()
                .flatMap(found -> found)
                .toList();
    }

    /** What another group contests and the member's organization has not answered, where they can do that. */
    List<Duty> toReply(MemberId member) {
        return jdbc
                .sql("""
                        select c.id, c.room_id, c.sentence, min((a.answered_at at time zone 'UTC')::date) as contested_on
                          from plans.commitment c
                          join plans.report r on r.commitment_id = c.id and r.number = c.current_report
                          join plans.answer a on a.report_id = r.id and a.verdict = 'CONTESTED'
                         where c.standing = 'CONTESTED'
                           and c.lead_id = (select m.organization_id from membership.member m where m.id = :me)
                           and not exists (select 1 from plans.reply y where y.answer_id = a.id)
                         group by c.id, c.room_id, c.sentence order by contested_on, c.id limit :most""")
                .param("me", member.value())
                .param("most", MOST)
                .query((row, n) -> binds(member, row)
                        ? Stream.of(new Duty(
                                Duty.Kind.REPLY,
                                row.getString("sentence"),
                                new CommitmentId(row.getObject("id", UUID.class)).link(),
                                1,
                                row.getObject("contested_on", LocalDate.class).plusDays(Reply.DAYS)))
                        : Stream.<Duty>empty())
                .list()
                .stream()
                .flatMap(found -> found)
                .toList();
    }

    /** What others did since in what the member follows, the newest first. */
    List<Happened> changed(MemberId member, Instant since) {
        return jdbc.sql(CHANGED)
                .param("me", member.value())
                .param("since", since.atOffset(ZoneOffset.UTC))
                .param("most", MOST)
                .query((row, n) -> happened(row))
                .list();
    }

    boolean follows(MemberId member) {
        return jdbc.sql("select exists (select 1 from plans.follow where member_id = ?)")
                .param(member.value())
                .query(Boolean.class)
                .single();
    }

    private boolean binds(MemberId member, ResultSet row) throws SQLException {
        return membership
                .actingIn(member, new RoomId(row.getObject("room_id", UUID.class)))
                .filter(Acceptable::by)
                .isPresent();
    }

    private static Happened happened(ResultSet row) throws SQLException {
        var commitment = row.getObject("commitment", UUID.class);
        return new Happened(
                Happened.Kind.valueOf(row.getString("kind")),
                row.getString("about"),
                commitment == null
                        ? new PlanId(row.getObject("plan_id", UUID.class)).link() + "/versions"
                        : new CommitmentId(commitment).link(),
                Affiliation.valueOf(row.getString("side")),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }
}
