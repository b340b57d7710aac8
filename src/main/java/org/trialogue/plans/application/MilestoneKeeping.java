package org.trialogue.plans.application;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trialogue.audit.Audit;
import org.trialogue.audit.Particulars;
import org.trialogue.plans.CommitmentChanged;
import org.trialogue.plans.CommitmentId;
import org.trialogue.plans.Milestone;
import org.trialogue.plans.MilestoneDraft;
import org.trialogue.plans.Period;
import org.trialogue.plans.Years;
import org.trialogue.plans.domain.CommitmentRecord;
import org.trialogue.plans.domain.Commitments;
import org.trialogue.plans.domain.Plans;
import org.trialogue.platform.Acting;
import org.trialogue.platform.Refusal;

/** How the steps on the way to what is promised are written down, and reached. */
@Service
@Transactional
public class MilestoneKeeping {

    /** The most that one commitment has. */
    public static final int MOST = 50;

    private final JdbcClient jdbc;
    private final StepReading steps;
    private final Rewordings rewordings;
    private final Commitments commitments;
    private final Plans plans;
    private final Speaking speaking;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    MilestoneKeeping(
            JdbcClient jdbc,
            StepReading steps,
            Rewordings rewordings,
            Commitments commitments,
            Plans plans,
            Speaking speaking,
            Audit audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.steps = steps;
        this.rewordings = rewordings;
        this.commitments = commitments;
        this.plans = plans;
        this.speaking = speaking;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Writes down the steps of a commitment in this order; those that are not among them are taken out.
     *
     * @param seen those that were there when the form was filled
     * @throws Refusal when someone other than a secretary asks, the plan is closed, another one wrote something else meanwhile, there are too
     *     many, one lies outside the commitment's days, or one that was reached would be taken out or put differently
     */
    public void write(CommitmentId id, List<MilestoneDraft> drafts, List<Milestone> seen, Acting by) {
        var commitment = commitment(id, by);
        if (!by.forSecretariat()) throw new Refusal("plans.refused.secretary-only");
        objection(commitment.draft().period(), drafts).ifPresent(refusal -> {
            throw refusal;
        });
        alone(id);
        var before = steps.milestones(id);
        if (!before.equals(seen)) throw new Refusal("plans.refused.milestones-meanwhile");
        reachedStays(before, drafts);
        var said = rewordings.whole(id);
        takeOut(before, drafts);
        var kept = before.stream().map(Milestone::id).collect(Collectors.toSet());
        for (int place = 0; place < drafts.size(); place++) put(commitment, drafts.get(place), place, kept);
        var entry = recorded(
                commitment,
                "plans.milestones-written",
                by,
                Particulars.NONE.and("milestones", before.size(), drafts.size()));
        rewordings.keep(entry, commitment, said);
    }

    /** The rule by which a commitment of these days cannot have these steps; empty where it can. */
    static Optional<Refusal> objection(Period within, List<MilestoneDraft> drafts) {
        if (drafts.size() > MOST) return Optional.of(new Refusal("plans.refused.milestones-many", MOST));
        return drafts.stream()
                .filter(draft ->
                        draft.dueOn().isBefore(within.from()) || draft.dueOn().isAfter(within.until()))
                .findFirst()
                .map(outside -> new Refusal("plans.refused.milestone-outside"));
    }

    /**
     * Says that a step was reached, on a day up to today.
     *
     * @throws Refusal when somebody else than one of those who lead the commitment or share in it says so, the plan is closed, the day
     *     lies ahead, or another one said so meanwhile
     */
    public void reached(CommitmentId id, UUID milestone, LocalDate on, Acting by) {
        var commitment = sharing(id, by);
        Years.checked(on);
        if (on.isAfter(LocalDate.now(clock))) throw new Refusal("plans.refused.reached-ahead");
        alone(id);
        var set = jdbc.sql(
                        "update plans.milestone set reached_on = ?, reached_by = ? where id = ? and commitment_id = ? and reached_on is null")
                .param(on)
                .param(by.member().value())
                .param(milestone)
                .param(id.value())
                .update();
        if (set == 0) throw new Refusal("plans.refused.reached-meanwhile");
        recorded(commitment, "plans.milestone-reached", by, Particulars.now("until", on));
    }

    /**
     * Takes back that a step was reached.
     *
     * @throws Refusal as when it is said
     */
    public void ahead(CommitmentId id, UUID milestone, Acting by) {
        var commitment = sharing(id, by);
        alone(id);
        var set = jdbc.sql(
                        "update plans.milestone set reached_on = null, reached_by = null where id = ? and commitment_id = ?")
                .param(milestone)
                .param(id.value())
                .update();
        if (set == 0) throw new Refusal("plans.refused.unknown");
        recorded(commitment, "plans.milestone-ahead", by, Particulars.NONE);
    }

    private CommitmentRecord commitment(CommitmentId id, Acting by) {
        var commitment = commitments.findById(id.value()).orElseThrow(() -> new Refusal("plans.refused.unknown"));
        speaking.require(by, commitment.room());
        commitment.requireOpen(plans.held(commitment.plan().value()).orElseThrow());
        return commitment;
    }

    private CommitmentRecord sharing(CommitmentId id, Acting by) {
        var commitment = commitment(id, by);
        if (by.observes()) throw new Refusal("plans.refused.observer");
        var of = speaking.organization(by);
        if (of == null || !commitment.sharedBy(of)) throw new Refusal("plans.refused.sharing-only");
        return commitment;
    }

    /** Has others who write the same wait; what is only just written down is there for the database, too. */
    private void alone(CommitmentId id) {
        commitments.flush();
        jdbc.sql("select id from plans.commitment where id = ? for update")
                .param(id.value())
                .query((row, number) -> number)
                .list();
    }

    private void takeOut(List<Milestone> before, List<MilestoneDraft> drafts) {
        var stay = new HashSet<UUID>();
        drafts.stream().map(MilestoneDraft::id).filter(Objects::nonNull).forEach(stay::add);
        for (var gone : before) {
            if (stay.contains(gone.id())) continue;
            var deleted = jdbc.sql("delete from plans.milestone where id = ? and reached_on is null")
                    .param(gone.id())
                    .update();
            if (deleted == 0) throw new Refusal("plans.refused.milestone-reached", gone.title());
        }
    }

    /** What was said to be reached says later what it said then. */
    private static void reachedStays(List<Milestone> before, List<MilestoneDraft> drafts) {
        for (var step : before) {
            if (step.reachedOn() == null) continue;
            for (var draft : drafts)
                if (step.id().equals(draft.id()) && !draft.equals(step.draft()))
                    throw new Refusal("plans.refused.milestone-reached", step.title());
        }
    }

    private void put(CommitmentRecord commitment, MilestoneDraft draft, int place, Set<UUID> kept) {
        var id = draft.id();
        if (id != null && kept.contains(id))
            jdbc.sql("update plans.milestone set title = ?, due_on = ?, place = ? where id = ?")
                    .params(draft.title(), draft.dueOn(), place, id)
                    .update();
        else
            jdbc.sql("""
                            insert into plans.milestone (id, commitment_id, room_id, place, title, due_on, written_at)
                            values (?, ?, ?, ?, ?, ?, ?)""")
                    .params(
                            UUID.randomUUID(),
                            commitment.id().value(),
                            commitment.room().value(),
                            place,
                            draft.title(),
                            draft.dueOn(),
                            clock.instant().atOffset(ZoneOffset.UTC))
                    .update();
    }

    private UUID recorded(CommitmentRecord commitment, String deed, Acting by, Particulars what) {
        var room = commitment.room().value();
        var entry = audit.record(by, room, deed, commitment.id().value(), what);
        events.publishEvent(new CommitmentChanged(
                room, commitment.plan().value(), commitment.id().value()));
        return entry;
    }
}
