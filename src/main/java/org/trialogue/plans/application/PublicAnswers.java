package org.trialogue.plans.application;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.trialogue.plans.Claim;
import org.trialogue.plans.CommitmentId;
import org.trialogue.plans.PlanId;
import org.trialogue.plans.PublicCommitment.Act;
import org.trialogue.plans.PublicCommitment.Contest;
import org.trialogue.plans.Reply;
import org.trialogue.plans.Standing;
import org.trialogue.plans.Verdict;
import org.trialogue.platform.Affiliation;
import org.trialogue.platform.Capacity;

/**
 * What other groups said of the reports on the commitments of a plan, as far as everybody may know it: that a report is contested only once the
 * lead party has answered, or has let its time to answer pass. Until then it is as if nobody had contested it. What a group contested stays,
 * whatever is reported after, until everybody may know that it said something of a later report.
 */
@Component
class PublicAnswers {

    /** That everybody may know of an answer {@code a} with its reply {@code y}. */
    static final String KNOWN =
            "(a.verdict <> 'CONTESTED' or y.answer_id is not null or (a.answered_at at time zone 'UTC')::date < :heard)";

    /** The last word of each group, and of each government. */
    private static final String LAST = """
            select x.* from (
              select distinct on (r.commitment_id, a.respondent)
                     r.commitment_id, r.number = c.current_report as current, (r.reported_at at time zone 'UTC')::date as reported_on,
                     a.verdict, a.affiliation, a.capacity, a.answered_at,
                     y.words, y.affiliation as reply_side, y.capacity as reply_capacity, y.replied_at
                from plans.commitment c
                join plans.report r on r.commitment_id = c.id
                join plans.answer a on a.report_id = r.id
                left join plans.reply y on y.answer_id = a.id
               where c.plan_id = :plan and r.part_id is null and %s
               order by r.commitment_id, a.respondent, r.period_until desc, r.number desc) x
             where x.current or x.verdict = 'CONTESTED' order by x.answered_at""".formatted(KNOWN);

    /** The claim on the latest period that another group confirmed and none contested, as far as everybody may know. */
    private static final String CONFIRMED = """
            select distinct on (r.commitment_id) r.commitment_id, r.claim
              from plans.commitment c
              join plans.report r on r.commitment_id = c.id
              join plans.answer a on a.report_id = r.id
              left join plans.reply y on y.answer_id = a.id
             where c.plan_id = :plan and r.part_id is null and %s
             group by r.commitment_id, r.id, r.claim, r.period_until, r.number
            having bool_and(a.verdict = 'CONFIRMED')
             order by r.commitment_id, r.period_until desc, r.number desc""".formatted(KNOWN);

    private final JdbcClient jdbc;

    PublicAnswers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What was said of one commitment. */
    record Heard(List<Act> confirming, List<Contest> contests) {

        private static final Heard NOTHING = new Heard(List.of(), List.of());

        Standing standing(@Nullable Claim claimed) {
            if (claimed == null) return Standing.OPEN;
            if (contests.stream().anyMatch(contest -> contest.earlier() == null)) return Standing.CONTESTED;
            return confirming.isEmpty() ? Standing.CLAIMED : Standing.CONFIRMED;
        }
    }

    /** What was said of each commitment, and what is confirmed of it. */
    record Said(Map<CommitmentId, Heard> all, Map<CommitmentId, Claim> claims) {

        Heard of(CommitmentId commitment) {
            return all.getOrDefault(commitment, Heard.NOTHING);
        }

        @Nullable
        Claim confirmed(CommitmentId commitment) {
            return claims.get(commitment);
        }
    }

    private record Answer(
            CommitmentId commitment, Act act, @Nullable Contest contest) {}

    Said of(PlanId plan, LocalDate today) {
        var answers = asked(LAST, plan, today).query((row, n) -> answer(row)).list();
        var heard = answers.stream()
                .collect(Collectors.groupingBy(
                        Answer::commitment, Collectors.collectingAndThen(Collectors.toList(), PublicAnswers::heard)));
        var claims = asked(CONFIRMED, plan, today)
                .query((row, n) -> Map.entry(commitment(row), Claim.valueOf(row.getString("claim"))))
                .list();
        return new Said(heard, claims.stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /** The last day of the lead party's time is still its own. */
    private JdbcClient.StatementSpec asked(String sql, PlanId plan, LocalDate today) {
        return jdbc.sql(sql).param("plan", plan.value()).param("heard", today.minusDays(Reply.DAYS));
    }

    private static Heard heard(List<Answer> answers) {
        var contests = answers.stream()
                .flatMap(answer -> Stream.ofNullable(answer.contest()))
                .toList();
        var confirming = answers.stream()
                .filter(answer -> answer.contest() == null)
                .map(Answer::act)
                .toList();
        return new Heard(confirming, contests);
    }

    private static Answer answer(ResultSet row) throws SQLException {
        var act = act(row, "affiliation", "capacity", "answered_at");
        var words = row.getString("words");
        var contest = Verdict.valueOf(row.getString("verdict")) == Verdict.CONFIRMED
                ? null
                : new Contest(
                        act,
                        row.getBoolean("current") ? null : row.getObject("reported_on", LocalDate.class),
                        words,
                        words == null ? null : act(row, "reply_side", "reply_capacity", "replied_at"));
        return new Answer(commitment(row), act, contest);
    }

    private static CommitmentId commitment(ResultSet row) throws SQLException {
        return new CommitmentId(row.getObject("commitment_id", UUID.class));
    }

    private static Act act(ResultSet row, String side, String capacity, String at) throws SQLException {
        return new Act(
                Affiliation.valueOf(row.getString(side)),
                Capacity.valueOf(row.getString(capacity)),
                day(row.getObject(at, OffsetDateTime.class)));
    }

    private static LocalDate day(OffsetDateTime at) {
        return at.withOffsetSameInstant(ZoneOffset.UTC).toLocalDate();
    }
}
