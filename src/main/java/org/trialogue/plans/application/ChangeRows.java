package org.trialogue.plans.application;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.trialogue.plans.CommitmentId;
import org.trialogue.plans.Happened;
import org.trialogue.plans.Mine.Changes;
import org.trialogue.plans.PlanId;
import org.trialogue.platform.Affiliation;
import org.trialogue.platform.MemberId;

/** Reads what changed in what a member follows. */
@Component
class ChangeRows {

    private static final int PAGE = 50;

    /** What was done just before somebody looked may have come to stand only just after. */
    private static final Duration MEANWHILE = Duration.ofMinutes(1);

    private static final String CHANGED = """
            with followed as (
              select c.id, c.plan_id, c.sentence, c.recorded_at from plans.commitment c
               where exists (select 1 from plans.follow f
                              where f.member_id = :me and f.plan_id = c.plan_id
                                and (f.commitment_id is null or f.commitment_id = c.id))),
            changed as (
              select 'PROMISED' as kind, case when count(*) = 1 then min(w.sentence) else p.title end as about,
                     case when count(*) = 1 then (array_agg(w.id))[1] end as commitment, p.id as plan_id,
                     'SECRETARIAT' as side, max(w.recorded_at) as at, count(*) as number
                from followed w join plans.plan p on p.id = w.plan_id
               where w.recorded_at > :since group by p.id, p.title
              union all
              select 'ACCEPTED', w.sentence, w.id, w.plan_id, a.affiliation, a.accepted_at, 1
                from followed w join plans.acceptance a on a.commitment_id = w.id
               where a.accepted_at > :since and a.member_id <> :me
              union all
              select 'DECLINED', w.sentence, w.id, w.plan_id, d.affiliation, d.declined_at, 1
                from followed w join plans.decline d on d.commitment_id = w.id
               where d.declined_at > :since and d.member_id <> :me
              union all
              select 'TAKEN_OUT', w.sentence, w.id, w.plan_id, o.affiliation, o.taken_out_at, 1
                from followed w join plans.taken_out o on o.commitment_id = w.id
               where o.taken_out_at > :since and o.member_id <> :me
              union all
              select 'REPORTED', w.sentence, w.id, w.plan_id, r.affiliation, r.reported_at, 1
                from followed w join plans.report r on r.commitment_id = w.id
               where r.reported_at > :since and r.member_id <> :me
              union all
              select a.verdict, w.sentence, w.id, w.plan_id, a.affiliation, a.answered_at, 1
                from followed w join plans.report r on r.commitment_id = w.id join plans.answer a on a.report_id = r.id
               where a.answered_at > :since and a.member_id <> :me
              union all
              select 'REPLIED', w.sentence, w.id, w.plan_id, y.affiliation, y.replied_at, 1
                from followed w join plans.report r on r.commitment_id = w.id join plans.answer a on a.report_id = r.id
                join plans.reply y on y.answer_id = a.id
               where y.replied_at > :since and y.member_id <> :me
              union all
              select 'COMMENTED', w.sentence, w.id, w.plan_id, t.affiliation, t.said_at, 1
                from followed w join plans.comment t on t.commitment_id = w.id
               where t.said_at > :since and t.member_id <> :me and t.deleted_at is null
              union all
              select 'AGREED', p.title, null, p.id, v.affiliation, v.agreed_at, 1
                from plans.agreed v join plans.plan p on p.id = v.plan_id
               where v.agreed_at > :since and v.member_id <> :me
                 and exists (select 1 from plans.follow f where f.member_id = :me and f.plan_id = p.id)
              union all
              select case when s.closed then 'CLOSED' else 'REOPENED' end, p.title, null, p.id, s.affiliation, s.said_at, 1
                from plans.closing s join plans.plan p on p.id = s.plan_id
               where s.said_at > :since and s.member_id <> :me
                 and exists (select 1 from plans.follow f where f.member_id = :me and f.plan_id = p.id))
            select * from changed order by at desc, kind, plan_id, commitment, side limit :most offset :from""";

    private final JdbcClient jdbc;

    ChangeRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What others did since in what the member follows, the newest first, page by page from 1. */
    Changes since(Instant since, int page, MemberId member) {
        var found = jdbc.sql(CHANGED)
                .param("me", member.value())
                .param("since", since.minus(MEANWHILE).atOffset(ZoneOffset.UTC))
                .param("most", PAGE + 1)
                .param("from", (page - 1) * PAGE)
                .query((row, n) -> happened(row))
                .list();
        var more = found.size() > PAGE;
        return new Changes(since, page, more, more ? found.subList(0, PAGE) : found);
    }

    boolean follows(MemberId member) {
        return jdbc.sql("select exists (select 1 from plans.follow where member_id = ?)")
                .param(member.value())
                .query(Boolean.class)
                .single();
    }

    private static Happened happened(ResultSet row) throws SQLException {
        var kind = Happened.Kind.valueOf(row.getString("kind"));
        var plan = new PlanId(row.getObject("plan_id", UUID.class));
        return new Happened(
                kind,
                row.getString("about"),
                link(kind, plan, row.getObject("commitment", UUID.class)),
                Affiliation.valueOf(row.getString("side")),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getInt("number"));
    }

    private static String link(Happened.Kind kind, PlanId plan, @Nullable UUID commitment) {
        if (commitment != null) return new CommitmentId(commitment).link();
        return kind == Happened.Kind.AGREED ? plan.link() + "/versions" : plan.link();
    }
}
