package org.trialogue.plans.application;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trialogue.audit.Audit;
import org.trialogue.audit.Particulars;
import org.trialogue.plans.CommitmentId;
import org.trialogue.plans.Light;
import org.trialogue.plans.LightDraft;
import org.trialogue.plans.LightSaid;
import org.trialogue.plans.Series;
import org.trialogue.plans.domain.CommitmentRecord;
import org.trialogue.plans.domain.Commitments;
import org.trialogue.plans.domain.Plans;
import org.trialogue.platform.Acting;
import org.trialogue.platform.Refusal;

/** How the secretariat says that an indicator stands otherwise than is reckoned, and why. The reckoned light stays beside it. */
@Service
@Transactional
public class JudgingLights {

    private final JdbcClient jdbc;
    private final Commitments commitments;
    private final Plans plans;
    private final IndicatorRows rows;
    private final Speaking speaking;
    private final Audit audit;
    private final Clock clock;

    JudgingLights(
            JdbcClient jdbc,
            Commitments commitments,
            Plans plans,
            IndicatorRows rows,
            Speaking speaking,
            Audit audit,
            Clock clock) {
        this.jdbc = jdbc;
        this.commitments = commitments;
        this.plans = plans;
        this.rows = rows;
        this.speaking = speaking;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Puts another light in the place of the reckoned one, until a newer value is reported.
     *
     * @throws Refusal when someone other than a secretary asks, the plan is closed, the commitment was taken out of it, nothing was reported yet, or a
     *     newer value than the form showed
     */
    public void judge(CommitmentId id, UUID indicator, LightDraft draft, Acting by) {
        var commitment = alone(id, by);
        var series = measured(id, indicator);
        if (series.report() == 0) throw new Refusal("plans.refused.light-no-data");
        if (series.report() != draft.report()) throw new Refusal("plans.refused.light-meanwhile");
        write(commitment, series, draft.light(), draft.reason(), by);
        audit.record(
                by,
                commitment.room().value(),
                "plans.light-judged",
                id.value(),
                Particulars.NONE
                        .and("light", now(series), draft.light())
                        .and("indicator", null, series.indicator().name()));
    }

    /**
     * Lets the reckoned light stand again.
     *
     * @throws Refusal when someone other than a secretary asks, the plan is closed, the commitment was taken out of it, or none was put in its place
     */
    public void takeBack(CommitmentId id, UUID indicator, Acting by) {
        var commitment = alone(id, by);
        var series = measured(id, indicator);
        if (series.said() == null) throw new Refusal("plans.refused.light-meanwhile");
        write(commitment, series, null, "", by);
        audit.record(
                by,
                commitment.room().value(),
                "plans.light-taken-back",
                id.value(),
                Particulars.NONE
                        .and(
                                "light",
                                now(series),
                                series.judged(LocalDate.now(clock)).light())
                        .and("indicator", null, series.indicator().name()));
    }

    /** Has whoever reports on it or judges it meanwhile wait. */
    private CommitmentRecord alone(CommitmentId id, Acting by) {
        var commitment = commitments.findById(id.value()).orElseThrow(() -> new Refusal("plans.refused.unknown"));
        speaking.require(by, commitment.room());
        if (!by.forSecretariat()) throw new Refusal("plans.refused.secretary-only");
        commitment.requireOpen(plans.held(commitment.plan().value()).orElseThrow());
        commitments.declinedByNow(id.value());
        return commitment;
    }

    private Series measured(CommitmentId id, UUID indicator) {
        return rows.of(id).stream()
                .filter(each -> each.indicator().id().equals(indicator))
                .findFirst()
                .orElseThrow(() -> new Refusal("plans.refused.unknown"));
    }

    private Light now(Series series) {
        LightSaid said = series.said();
        return said == null ? series.judged(LocalDate.now(clock)).light() : said.light();
    }

    private void write(CommitmentRecord commitment, Series series, @Nullable Light light, String reason, Acting by) {
        jdbc.sql("""
                        insert into plans.light (id, room_id, indicator_id, report, light, reason, member_id, affiliation, capacity, said_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(UUID.randomUUID())
                .param(commitment.room().value())
                .param(series.indicator().id())
                .param(series.report())
                .param(light == null ? null : light.name())
                .param(reason)
                .param(by.member().value())
                .param(by.affiliation().name())
                .param(by.capacity().name())
                .param(clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }
}
