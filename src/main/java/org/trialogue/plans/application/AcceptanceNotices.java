package org.trialogue.plans.application;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.trialogue.membership.MandateEnded;
import org.trialogue.membership.MandateGiven;
import org.trialogue.membership.Mandated;
import org.trialogue.membership.Membership;
import org.trialogue.membership.WorkingGroupId;
import org.trialogue.notifications.Notice;
import org.trialogue.notifications.Notices;
import org.trialogue.plans.CommitmentChanged;
import org.trialogue.plans.CommitmentRecorded;
import org.trialogue.plans.PromisesAccepted;
import org.trialogue.plans.application.AcceptanceRows.Count;
import org.trialogue.plans.domain.Acceptable;
import org.trialogue.plans.domain.PlanRecord;
import org.trialogue.plans.domain.Plans;
import org.trialogue.platform.MemberId;

/** Says to those who can bind a party that something waits to be accepted in its name: one notice a plan, however many commitments. */
@Component
class AcceptanceNotices {

    private final Plans plans;
    private final AcceptanceRows rows;
    private final Concerned concerned;
    private final Notices notices;
    private final Membership membership;
    private final RoomWork work;

    AcceptanceNotices(
            Plans plans,
            AcceptanceRows rows,
            Concerned concerned,
            Notices notices,
            Membership membership,
            RoomWork work) {
        this.plans = plans;
        this.rows = rows;
        this.concerned = concerned;
        this.notices = notices;
        this.membership = membership;
        this.work = work;
    }

    @ApplicationModuleListener(propagation = Propagation.NOT_SUPPORTED)
    void on(CommitmentRecorded event) {
        about(event.room(), event.plan());
    }

    @ApplicationModuleListener(propagation = Propagation.NOT_SUPPORTED)
    void on(CommitmentChanged event) {
        about(event.room(), event.plan());
    }

    @ApplicationModuleListener(propagation = Propagation.NOT_SUPPORTED)
    void on(PromisesAccepted event) {
        about(event.room(), event.plan());
    }

    @ApplicationModuleListener(propagation = Propagation.NOT_SUPPORTED)
    void on(MandateGiven event) {
        var room = room(event.workingGroup());
        work.inTurn(room, () -> {
            plans.findByRoom(room).forEach(this::asked);
            return true;
        });
    }

    @ApplicationModuleListener(propagation = Propagation.NOT_SUPPORTED)
    void on(MandateEnded event) {
        var room = room(event.workingGroup());
        var left = new MemberId(event.member());
        work.inTurn(room, () -> {
            plans.findByRoom(room).forEach(plan -> notices.withdraw(topic(plan), left));
            plans.findByRoom(room).forEach(this::asked);
            return true;
        });
    }

    private void about(UUID room, UUID plan) {
        work.inTurn(room, () -> {
            plans.findById(plan).ifPresent(this::asked);
            return true;
        });
    }

    private void asked(PlanRecord plan) {
        if (!plan.open()) return;
        var missing = rows.counts(plan.id()).stream()
                .filter(count -> count.accepted() < count.concerned())
                .map(Count::organization)
                .collect(Collectors.toSet());
        for (var held : concerned.present(plan.room())) {
            if (!Acceptable.by(held.acting())) continue;
            var organization = held.person().organizationId();
            if (organization != null && missing.contains(organization.value())) post(plan, held);
            else notices.withdraw(topic(plan), held.person().id());
        }
    }

    private void post(PlanRecord plan, Mandated held) {
        notices.post(new Notice(
                held.person().id(),
                topic(plan),
                "plans.notice.accept",
                List.of(plan.draft().title()),
                plan.id().link() + "/agreement",
                true,
                null,
                plan.room().value()));
    }

    private UUID room(UUID workingGroup) {
        return membership.sharedRoom(new WorkingGroupId(workingGroup)).value();
    }

    private static String topic(PlanRecord plan) {
        return "plans.accept/" + plan.id();
    }
}
