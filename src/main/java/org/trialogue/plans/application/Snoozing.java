package org.trialogue.plans.application;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trialogue.audit.Audit;
import org.trialogue.audit.Particulars;
import org.trialogue.membership.Membership;
import org.trialogue.membership.Person;
import org.trialogue.plans.CommitmentId;
import org.trialogue.plans.Said;
import org.trialogue.plans.Snooze;
import org.trialogue.plans.SnoozeDraft;
import org.trialogue.plans.domain.Commitments;
import org.trialogue.plans.domain.Plans;
import org.trialogue.platform.Acting;
import org.trialogue.platform.Affiliation;
import org.trialogue.platform.Capacity;
import org.trialogue.platform.MemberId;
import org.trialogue.platform.Refusal;

/** How a lead party says that it is not to be reminded for a while, and why. */
@Service
@Transactional
public class Snoozing {

    private final JdbcClient jdbc;
    private final Commitments commitments;
    private final Plans plans;
    private final Membership membership;
    private final Speaking speaking;
    private final Audit audit;
    private final Clock clock;

    Snoozing(
            JdbcClient jdbc,
            Commitments commitments,
            Plans plans,
            Membership membership,
            Speaking speaking,
            Audit audit,
            Clock clock) {
        this.jdbc = jdbc;
        this.commitments = commitments;
        this.plans = plans;
        this.membership = membership;
        this.speaking = speaking;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Nobody is reminded of the commitment or its reports until then. It stays as late as it is, for everyone to see.
     *
     * @throws Refusal when somebody else than the lead party asks, the plan is closed, it was taken out of it, or the day is not ahead, or too far ahead
     */
    public void snooze(CommitmentId id, SnoozeDraft draft, Acting by) {
        var commitment = commitments.findById(id.value()).orElseThrow(() -> new Refusal("plans.refused.unknown"));
        speaking.require(by, commitment.room());
        if (by.observes()) throw new Refusal("plans.refused.observer");
        if (!commitment.lead().equals(speaking.organization(by))) throw new Refusal("plans.refused.lead-only");
        commitment.requireOpen(plans.held(commitment.plan().value()).orElseThrow());
        draft.checked(LocalDate.now(clock));
        jdbc.sql("""
                        insert into plans.snooze (id, commitment_id, room_id, until, reason, member_id, affiliation, capacity, snoozed_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        UUID.randomUUID(),
                        id.value(),
                        commitment.room().value(),
                        draft.until(),
                        draft.reason(),
                        by.member().value(),
                        by.affiliation().name(),
                        by.capacity().name(),
                        clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        audit.record(
                by,
                commitment.room().value(),
                "plans.snoozed",
                id.value(),
                Particulars.NONE.and("until", null, draft.until()));
    }

    /** Until when the lead party is not reminded, as the viewer may see it; empty where it is. */
    @Transactional(readOnly = true)
    public Optional<Snooze> of(CommitmentId commitment) {
        return jdbc.sql("select * from plans.snooze where commitment_id = ? order by snoozed_at desc limit 1")
                .param(commitment.value())
                .query((row, number) -> new Snooze(
                        row.getObject("until", LocalDate.class),
                        row.getString("reason"),
                        new Said(
                                name(row.getObject("member_id", UUID.class)),
                                Affiliation.valueOf(row.getString("affiliation")),
                                Capacity.valueOf(row.getString("capacity")),
                                row.getObject("snoozed_at", OffsetDateTime.class)
                                        .toInstant())))
                .optional()
                .filter(snooze -> !snooze.until().isBefore(LocalDate.now(clock)));
    }

    private String name(UUID member) {
        return membership.person(new MemberId(member)).map(Person::name).orElse("—");
    }
}
