package org.trialogue.plans.application;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trialogue.membership.OrganizationId;
import org.trialogue.plans.Board;
import org.trialogue.plans.CommitmentId;
import org.trialogue.plans.NextDeed;
import org.trialogue.plans.NextDeed.Kind;
import org.trialogue.plans.PlanId;
import org.trialogue.plans.PlanState;
import org.trialogue.plans.domain.Acceptable;
import org.trialogue.plans.domain.Respondent;
import org.trialogue.platform.Acting;
import org.trialogue.platform.Affiliation;

/** Says what a viewer does first in a plan, by what waits for them; nothing where nothing does. */
@Service
@Transactional(readOnly = true)
public class NextDeeds {

    private static final Set<Affiliation> ANSWERING =
            EnumSet.of(Affiliation.GOVERNMENT, Affiliation.EMPLOYERS, Affiliation.WORKERS);

    /** Of a plan with more commitments only the page about acceptance says whether it can be agreed. */
    private static final int LOOKED_THROUGH = 1000;

    /** Whoever shares in a commitment does not answer what is reported of it. */
    private static final String TO_ANSWER = """
            select c.id, count(*) over () as count from plans.commitment c %s
             where c.plan_id = :plan and not c.declined and %s
               and (:own::uuid is null or c.lead_id <> :own::uuid and not exists (
                 select 1 from plans.co_lead s where s.commitment_id = c.id and s.organization_id = :own::uuid
                    and :own::uuid <> all(c.declined_by)))
               and not exists (select 1 from plans.answer a where a.report_id = r.id and a.respondent = :respondent)
             group by c.id, c.due_on order by c.due_on, c.id limit 1""";

    private static final String OF_OTHERS = "r.side <> :side";

    private static final String MONITORED =
            "exists (select 1 from plans.monitor w where w.commitment_id = c.id and w.organization_id = :own::uuid)";

    private final JdbcClient jdbc;
    private final VersionRows versions;
    private final Speaking speaking;
    private final Clock clock;

    NextDeeds(JdbcClient jdbc, VersionRows versions, Speaking speaking, Clock clock) {
        this.jdbc = jdbc;
        this.versions = versions;
        this.speaking = speaking;
        this.clock = clock;
    }

    private record Found(UUID commitment, int count) {}

    /** The first deed of whoever looks at this board. */
    public Optional<NextDeed> of(Board board) {
        var acting = board.acting();
        if (acting.forSecretariat()) return ofSecretary(board);
        if (board.plan().state() == PlanState.CLOSED) return Optional.empty();
        var plan = board.plan().id();
        var own = speaking.organization(acting);
        if (acting.observes()) return monitoring(plan, own, acting);
        return accepting(plan, own, acting).or(() -> reporting(plan, own)).or(() -> answering(plan, own, acting));
    }

    private Optional<NextDeed> ofSecretary(Board board) {
        if (!board.mayWrite()) return Optional.empty();
        var plan = board.plan().id();
        var add = Optional.of(new NextDeed(Kind.ADD, 0, plan.link() + "/commitment"));
        if (board.plan().tally().total() == 0) return add;
        return board.plan().tally().written() <= LOOKED_THROUGH && acceptedByAll(plan) && isNew(plan)
                ? Optional.of(new NextDeed(Kind.AGREE, 0, plan.link() + "/agreement"))
                : add;
    }

    private boolean acceptedByAll(PlanId plan) {
        return jdbc.sql("""
                        select not exists (select 1 from plans.commitment c join plans.not_accepted n on n.commitment_id = c.id
                                            where c.plan_id = ? and not c.declined)""").param(plan.value()).query(Boolean.class).single();
    }

    private boolean isNew(PlanId plan) {
        return versions.of(plan).isEmpty() || versions.changed(plan);
    }

    private Optional<NextDeed> accepting(PlanId plan, @Nullable OrganizationId own, Acting acting) {
        if (own == null || !Acceptable.by(acting)) return Optional.empty();
        var waiting = jdbc.sql("""
                        select count(*) from plans.commitment c
                         where c.plan_id = :plan and not c.declined and :own <> all(c.declined_by)
                           and (c.lead_id = :own or exists (
                             select 1 from plans.co_lead s where s.commitment_id = c.id and s.organization_id = :own))
                           and exists (
                             select 1 from plans.not_accepted n where n.commitment_id = c.id and n.organization_id = :own)""")
                .param("plan", plan.value())
                .param("own", own.value())
                .query(Integer.class)
                .single();
        return waiting == 0
                ? Optional.empty()
                : Optional.of(new NextDeed(Kind.ACCEPT, waiting, plan.link() + "/agreement"));
    }

    private Optional<NextDeed> reporting(PlanId plan, @Nullable OrganizationId own) {
        if (own == null) return Optional.empty();
        return first(jdbc.sql("""
                                select c.id, count(*) over () as count from plans.commitment c
                                 where c.plan_id = ? and c.lead_id = ? and not c.declined and c.report_until < ?
                                 order by c.report_due_on, c.id limit 1""").params(plan.value(), own.value(), LocalDate.now(clock)))
                .map(found -> new NextDeed(Kind.REPORT, found.count(), new CommitmentId(found.commitment()).link()));
    }

    private Optional<NextDeed> answering(PlanId plan, @Nullable OrganizationId own, Acting acting) {
        return ANSWERING.contains(acting.affiliation()) && Acceptable.by(acting)
                ? toAnswer(plan, OF_OTHERS, own, acting)
                : Optional.empty();
    }

    /** Partners only look on, except where the secretariat named them. */
    private Optional<NextDeed> monitoring(PlanId plan, @Nullable OrganizationId own, Acting acting) {
        return acting.affiliation() == Affiliation.PARTNERS ? toAnswer(plan, MONITORED, own, acting) : Optional.empty();
    }

    private Optional<NextDeed> toAnswer(PlanId plan, String which, @Nullable OrganizationId own, Acting acting) {
        var respondent = new Respondent(acting.affiliation(), own);
        if (respondent.alone() && own == null) return Optional.empty();
        var word = respondent.alone() && own != null
                ? own.toString()
                : acting.affiliation().name();
        return first(jdbc.sql(TO_ANSWER.formatted(CurrentReports.OF_EACH, which))
                        .param("plan", plan.value())
                        .param("side", acting.affiliation().name())
                        .param("respondent", word)
                        .param("own", own == null ? null : own.value()))
                .map(found -> new NextDeed(Kind.ANSWER, found.count(), new CommitmentId(found.commitment()).link()));
    }

    private static Optional<Found> first(JdbcClient.StatementSpec question) {
        List<Found> found = question.query(
                        (row, number) -> new Found(row.getObject("id", UUID.class), row.getInt("count")))
                .list();
        return found.stream().findFirst();
    }
}
