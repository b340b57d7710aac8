package org.trialogue.plans.application;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
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
 * What other groups said of the reports that say how the commitments of a plan stand, as far as everybody may know it: that a report is contested
 * only once the lead party has answered, or has let its time to answer pass. Until then it is as if nobody had contested it.
 */
@Component
class PublicAnswers {

    private final JdbcClient jdbc;

    PublicAnswers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What was said of one commitment. */
    record Heard(List<Act> confirming, List<Contest> contests) {

        private static final Heard NOTHING = new Heard(List.of(), List.of());

        Standing standing(@Nullable Claim claimed) {
            if (claimed == null) return Standing.OPEN;
            if (!contests.isEmpty()) return Standing.CONTESTED;
            return confirming.isEmpty() ? Standing.CLAIMED : Standing.CONFIRMED;
        }

        /** What is confirmed: what is claimed, or what was confirmed before. */
        @Nullable
        Claim confirmed(@Nullable Claim claimed, @Nullable Claim before) {
            return standing(claimed) == Standing.CONFIRMED ? claimed : before;
        }
    }

    /** What was said of each commitment. */
    record Said(Map<CommitmentId, Heard> all) {

        Heard of(CommitmentId commitment) {
            return all.getOrDefault(commitment, Heard.NOTHING);
        }
    }

    private record Answer(
            CommitmentId commitment, Act act, @Nullable Contest contest) {}

    Said of(PlanId plan, Instant now) {
        var answers = jdbc.sql("""
                        select r.commitment_id, a.verdict, a.affiliation, a.capacity, a.answered_at,
                               y.words, y.affiliation as reply_side, y.capacity as reply_capacity, y.replied_at
                          from plans.commitment c
                          join plans.report r on r.commitment_id = c.id and r.number = c.current_report
                          join plans.answer a on a.report_id = r.id
                          left join plans.reply y on y.answer_id = a.id
                         where c.plan_id = :plan
                           and (a.verdict <> :contested or y.answer_id is not null or a.answered_at <= :heard)
                         order by a.answered_at""")
                .param("plan", plan.value())
                .param("contested", Verdict.CONTESTED.name())
                .param("heard", now.minus(Duration.ofDays(Reply.DAYS)).atOffset(ZoneOffset.UTC))
                .query((row, n) -> answer(row))
                .list();
        return new Said(answers.stream()
                .collect(Collectors.groupingBy(
                        Answer::commitment, Collectors.collectingAndThen(Collectors.toList(), PublicAnswers::heard))));
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
                        act, words, words == null ? null : act(row, "reply_side", "reply_capacity", "replied_at"));
        return new Answer(new CommitmentId(row.getObject("commitment_id", UUID.class)), act, contest);
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
