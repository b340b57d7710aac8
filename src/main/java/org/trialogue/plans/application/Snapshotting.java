package org.trialogue.plans.application;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trialogue.audit.Audit;
import org.trialogue.audit.Kind;
import org.trialogue.audit.Particulars;
import org.trialogue.membership.Membership;
import org.trialogue.plans.PlanId;
import org.trialogue.plans.PlanName;
import org.trialogue.plans.Snapshots;
import org.trialogue.plans.domain.Plans;
import org.trialogue.platform.Acting;
import org.trialogue.platform.MemberId;
import org.trialogue.platform.Refusal;

/** How the figures of a plan are kept, at each period's end and whenever the secretariat wants, and read side by side. */
@Service
public class Snapshotting {

    private static final Logger LOG = LoggerFactory.getLogger(Snapshotting.class);

    /** Within so many days after its end a period's figures are kept, should nobody have been there to do so earlier. */
    private static final int DAYS_AFTER = 7;

    private final Plans plans;
    private final FigureRows rows;
    private final Membership membership;
    private final Speaking speaking;
    private final RoomWork work;
    private final Audit audit;
    private final Clock clock;

    Snapshotting(
            Plans plans,
            FigureRows rows,
            Membership membership,
            Speaking speaking,
            RoomWork work,
            Audit audit,
            Clock clock) {
        this.plans = plans;
        this.rows = rows;
        this.membership = membership;
        this.speaking = speaking;
        this.work = work;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Keeps how the plan stands now.
     *
     * @throws Refusal when someone other than a secretary asks, or the plan is closed
     */
    @Transactional
    public void keep(PlanId id, Acting by) {
        var plan = plans.held(id.value()).orElseThrow(() -> new Refusal("plans.refused.unknown"));
        speaking.require(by, plan.room());
        if (!by.forSecretariat()) throw new Refusal("plans.refused.secretary-only");
        if (!plan.open()) throw new Refusal("plans.refused.plan-closed");
        rows.keep(id, null, by.member(), LocalDate.now(clock), clock.instant());
        audit.record(by, plan.room().value(), "plans.figures-kept", id.value());
    }

    /** How a plan stood and stands; empty when there is none, or the member may not see it. */
    @Transactional(readOnly = true)
    public Optional<Snapshots> of(PlanId id, MemberId viewer) {
        return plans.findById(id.value())
                .flatMap(plan -> membership.actingIn(viewer, plan.room()).map(acting -> {
                    var all = new ArrayList<>(rows.of(id));
                    all.add(rows.now(id, LocalDate.now(clock)));
                    return new Snapshots(new PlanName(id, plan.draft().title()), acting, plan.open(), all);
                }));
    }

    /** Takes note that they are taken along. */
    @Transactional
    public void taken(PlanId id, MemberId reader) {
        plans.findById(id.value())
                .ifPresent(plan -> membership
                        .actingIn(reader, plan.room())
                        .ifPresent(by -> audit.record(
                                by,
                                plan.room().value(),
                                "plans.commitments-taken",
                                id.value(),
                                Particulars.of(Kind.READING).and("format", null, "csv"))));
    }

    /** Keeps the figures of each period that has just ended, room by room; a room in which that fails holds up no other. */
    void today() {
        for (var room : work.rooms()) {
            try {
                in(room, LocalDate.now(clock));
            } catch (RuntimeException failed) {
                LOG.error("figures of room {} were not kept", room, failed);
            }
        }
    }

    /**
     * The same in a room on a day.
     *
     * @return how many were kept
     */
    public int in(UUID room, LocalDate day) {
        return work.inTurn(
                room,
                () -> Math.toIntExact(rows.ended(room, day.minusDays(DAYS_AFTER), day).stream()
                        .filter(ended -> rows.keep(ended.plan(), ended.until(), null, day, clock.instant()))
                        .count()));
    }
}
