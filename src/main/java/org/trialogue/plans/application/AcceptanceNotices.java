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
import org.trialogue.membership.Organization;
import org.trialogue.membership.OrganizationId;
import org.trialogue.membership.RoomId;
import org.trialogue.membership.WorkingGroupId;
import org.trialogue.notifications.Notice;
import org.trialogue.notifications.Notices;
import org.trialogue.plans.PlanStateChanged;
import org.trialogue.plans.PromisesAccepted;
import org.trialogue.plans.PromisesDeclined;
import org.trialogue.plans.PromisesEntered;
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
    void on(PromisesEntered event) {
        about(event.room(), event.plan());
    }

    @ApplicationModuleListener(propagation = Propagation.NOT_SUPPORTED)
    void on(PromisesAccepted event) {
        about(event.room(), event.plan());
    }

    @ApplicationModuleListener(propagation = Propagation.NOT_SUPPORTED)
    void on(PlanStateChanged event) {
        about(event.room(), event.plan());
    }

    @ApplicationModuleListener(propagation = Propagation.NOT_SUPPORTED)
    void on(PromisesDeclined event) {
        about(event.room(), event.plan());
        work.inTurn(event.room(), () -> {
            plans.findById(event.plan()).ifPresent(plan -> told(plan, event));
            return true;
        });
    }

    @ApplicationModuleListener(propagation = Propagation.NOT_SUPPORTED)
    void on(MandateGiven event) {
        looked(room(event.workingGroup()), new MemberId(event.member()));
    }

    @ApplicationModuleListener(propagation = Propagation.NOT_SUPPORTED)
    void on(MandateEnded event) {
        looked(room(event.workingGroup()), new MemberId(event.member()));
    }

    /** Whether something waits for one member, whose mandate began or ended, and for nobody else. */
    private void looked(UUID room, MemberId member) {
        work.inTurn(room, () -> {
            var held = concerned.present(new RoomId(room)).stream()
                    .filter(one -> one.person().id().equals(member))
                    .toList();
            for (var plan : plans.findByRoom(room)) {
                var asked = plan.open() ? asked(plan, held) : List.<Mandated>of();
                if (asked.isEmpty()) notices.withdraw(topic(plan), member);
                else asked.forEach(one -> post(plan, one));
            }
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
        var asked = plan.open() ? asked(plan, concerned.present(plan.room())) : List.<Mandated>of();
        asked.forEach(held -> post(plan, held));
        notices.withdrawFromOthers(
                topic(plan), asked.stream().map(held -> held.person().id()).collect(Collectors.toSet()));
    }

    /** Those of them who can bind a party that has not accepted all that is promised in its name. */
    private List<Mandated> asked(PlanRecord plan, List<Mandated> present) {
        var binding =
                present.stream().filter(held -> Acceptable.by(held.acting())).toList();
        if (binding.isEmpty()) return List.of();
        var missing = rows.counts(plan.id()).stream()
                .filter(Count::waits)
                .map(Count::organization)
                .collect(Collectors.toSet());
        return binding.stream()
                .filter(held -> {
                    var organization = held.person().organizationId();
                    return organization != null && missing.contains(organization.value());
                })
                .toList();
    }

    /** The secretaries learn it, and those who can bind another party. */
    private void told(PlanRecord plan, PromisesDeclined event) {
        var organization = new OrganizationId(event.organization());
        var party =
                membership.organization(organization).map(Organization::name).orElse("—");
        concerned.present(plan.room()).stream()
                .filter(held -> held.acting().forSecretariat()
                        || Acceptable.by(held.acting())
                                && !organization.equals(held.person().organizationId()))
                .forEach(held -> notices.post(new Notice(
                        held.person().id(),
                        "plans.declined/" + event.act(),
                        "plans.notice.declined",
                        List.of(party, plan.draft().title()),
                        plan.id().link() + "/agreement",
                        false,
                        null,
                        plan.room().value())));
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
